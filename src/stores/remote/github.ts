/**
 * GitHub: trees and files by REST, many texts at once and the commit by GraphQL. A commit of text and pictures together names the
 * version it was made over (`createCommitOnBranch`, `expectedHeadOid`), so that nobody's work is written over. Who may not write
 * proposes from a fork of their own.
 */
import { z } from "zod";
import type { Version } from "../store.ts";
import { handShape, idShape, momentShape } from "./answer-shapes.ts";
import { type Ask, createAsk, encodePath } from "./ask-host.ts";
import { commitOnBranch } from "./github-commit.ts";
import { proposeOnGitHub } from "./github-propose.ts";
import { listGitHubTree, readGitHubBlob, readGitHubTexts } from "./github-read.ts";
import { contentPrefix, type OpenHost } from "./host.ts";
import { readAnswer } from "./read-answer.ts";

const refShape = z.object({ object: z.object({ sha: idShape }) });
const commitsShape = z.array(
  z.object({
    sha: idShape,
    commit: z.object({ author: z.object({ name: handShape, date: momentShape }) }),
  }),
);
const contentsShape = z.object({ type: z.literal("file"), sha: idShape });
const rightsShape = z.object({ permissions: z.object({ push: z.boolean() }).optional() });
const userShape = z.object({ login: handShape, name: handShape.nullable().optional() });

export const openGitHub: OpenHost = ({ address, repository, branch }, token, fetch) => {
  const askAt = createAsk(address, `Bearer ${token}`, fetch);
  // On a server of one's own REST has a folder beside GraphQL's.
  const rest = address.endsWith("/api") ? "/v3" : "";
  const ask: Ask = (path, question) => askAt(path === "/graphql" ? path : rest + path, question);
  const repo = `/repos/${repository}`;
  const findHead = async (name = repository, ref = branch) =>
    readAnswer(refShape, await ask(`/repos/${name}/git/ref/heads/${encodePath(ref)}`)).object.sha;
  const readUser = async () => readAnswer(userShape, await ask("/user"));
  return {
    findHead: () => findHead(),
    list: (head) => listGitHubTree(ask, repo, head),
    async readBlobs(versions) {
      const texts = await readGitHubTexts(ask, repository, versions);
      const others = versions.filter((version) => !texts.has(version));
      return new Map([...texts, ...(await readGitHubBlob(ask, repo, others))]);
    },
    send: (sending) => commitOnBranch(ask, repository, branch, sending),
    propose: async (sending, name) => {
      const { permissions } = readAnswer(rightsShape, await ask(repo));
      const { login } = await readUser();
      const from = { repository, branch, owner: permissions?.push === true ? undefined : login };
      return proposeOnGitHub(ask, from, name, sending, findHead);
    },
    async history(path) {
      const query = new URLSearchParams({ sha: branch, path: contentPrefix + path, per_page: "100" });
      const commits = readAnswer(commitsShape, await ask(`${repo}/commits?${query}`));
      return commits.map(
        ({ sha, commit }): Version => ({ id: sha, at: commit.author.date, hand: commit.author.name, paths: [path] }),
      );
    },
    async readAt(id, path) {
      const found = await ask(`${repo}/contents/${encodePath(contentPrefix + path)}?ref=${id}`, { expect: [404] });
      if (found.status === 404) return undefined;
      const { sha: version } = readAnswer(contentsShape, found);
      const bytes = (await readGitHubBlob(ask, repo, [version])).get(version);
      return bytes === undefined ? undefined : { version, bytes };
    },
    async may() {
      const { permissions } = readAnswer(rightsShape, await ask(repo));
      const { login, name } = await readUser();
      return { send: permissions?.push === true, propose: true, hand: name || login };
    },
  };
};
