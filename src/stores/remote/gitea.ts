/**
 * Gitea and Forgejo by their REST interface: many files in one commit, each against the version that stood there, since a commit
 * as a whole cannot be made over a named version. Who may write but not send to the branch proposes from a branch beside it.
 */
import { z } from "zod";
import { toBase64 } from "../base64.ts";
import type { Version } from "../store.ts";
import { blobShape, handShape, idShape, momentShape, refusedShape, treeEntryShape } from "./answer-shapes.ts";
import { createAsk, encodePath } from "./ask-host.ts";
import { contentPrefix, type OpenHost, type Sending } from "./host.ts";
import { readAnswer, readEach, readPages, refuse, toEntries } from "./read-answer.ts";

const branchShape = z.object({ commit: z.object({ id: idShape }) });
const treeShape = z.object({
  truncated: z.boolean(),
  tree: z.array(treeEntryShape.extend({ sha: idShape }).transform(({ sha, ...entry }) => ({ ...entry, version: sha }))),
});
const commitsShape = z.array(
  z.object({ sha: idShape, commit: z.object({ author: z.object({ name: handShape, date: momentShape }) }) }),
);
const contentsShape = z.object({ type: z.literal("file"), sha: idShape });
const rightsShape = z.object({ permissions: z.object({ push: z.boolean() }).optional() });
const userShape = z.object({ login: handShape, full_name: handShape.optional() });
const sentShape = z.object({ commit: z.object({ sha: idShape }) });
const askedShape = z.object({ number: z.int() });

/** What a file says that is no longer the one the change was made from. */
const behind = /sha does not match|already exists|does not exist|has changed|could not be found/i;

function toFiles({ puts, removes }: Sending): object[] {
  return [
    ...puts.map(({ path, bytes, former }) => ({
      operation: former === undefined ? "create" : "update",
      path: contentPrefix + path,
      content: toBase64(bytes),
      ...(former === undefined ? {} : { sha: former }),
    })),
    ...removes.map(({ path, former }) => ({ operation: "delete", path: contentPrefix + path, sha: former })),
  ];
}

export const openGitea: OpenHost = ({ address, repository, branch }, token, fetch) => {
  const ask = createAsk(address, `token ${token}`, fetch);
  const repo = `/repos/${repository}`;
  const readBlob = async (version: string) => {
    const answer = await ask(`${repo}/git/blobs/${version}`, { expect: [404] });
    return answer.status === 404 ? undefined : readAnswer(blobShape, answer);
  };
  const change = async (sending: Sending, newBranch?: string) => {
    const place = { branch, ...(newBranch === undefined ? {} : { new_branch: newBranch }) };
    const body = { ...place, message: sending.message, files: toFiles(sending) };
    const answer = await ask(`${repo}/contents`, { method: "POST", body, expect: [403, 409, 422] });
    if (answer.status === 403) return "not-allowed";
    if (answer.status < 300) {
      readAnswer(sentShape, answer);
      return "sent";
    }
    const { message: said } = readAnswer(refusedShape, answer);
    if (answer.status === 409 || behind.test(said)) return "behind";
    throw refuse(said);
  };
  return {
    findHead: async () => readAnswer(branchShape, await ask(`${repo}/branches/${encodePath(branch)}`)).commit.id,
    async list(head) {
      const entries = await readPages(async (page) => {
        const answer = await ask(`${repo}/git/trees/${head}?recursive=true&per_page=1000&page=${page}`);
        const { tree, truncated } = readAnswer(treeShape, answer);
        return { entries: tree, more: truncated };
      });
      return toEntries(entries);
    },
    readBlobs: (versions) => readEach(versions, readBlob),
    send: (sending) => change(sending),
    async propose(sending, name) {
      if ((await change(sending, name)) !== "sent") return "not-allowed";
      const [title = "", ...rest] = sending.message.split("\n");
      const body = { title, head: name, base: branch, body: rest.join("\n").trim() };
      const asked = await ask(`${repo}/pulls`, { method: "POST", body, expect: [403] });
      if (asked.status === 403) return "not-allowed";
      readAnswer(askedShape, asked);
      return "proposed";
    },
    async history(path) {
      const query = new URLSearchParams({
        sha: branch,
        path: contentPrefix + path,
        limit: "50",
        stat: "false",
        files: "false",
      });
      const commits = readAnswer(commitsShape, await ask(`${repo}/commits?${query}`));
      return commits.map(
        ({ sha, commit }): Version => ({ id: sha, at: commit.author.date, hand: commit.author.name, paths: [path] }),
      );
    },
    async readAt(id, path) {
      const found = await ask(`${repo}/contents/${encodePath(contentPrefix + path)}?ref=${id}`, { expect: [404] });
      if (found.status === 404) return undefined;
      const { sha: version } = readAnswer(contentsShape, found);
      const bytes = await readBlob(version);
      return bytes === undefined ? undefined : { version, bytes };
    },
    async may() {
      const { permissions } = readAnswer(rightsShape, await ask(repo));
      const { login, full_name: name } = readAnswer(userShape, await ask("/user"));
      const push = permissions?.push === true;
      return { send: push, propose: push, hand: name || login };
    },
  };
};
