/**
 * GitLab by its REST interface: one commit of many actions, each naming the last commit of its file, since a commit as a whole
 * cannot be made over a named version. Its lists know no sizes. Who may not send to the branch proposes from a branch beside it.
 */
import { z } from "zod";
import { toBase64 } from "../base64.ts";
import type { Version } from "../store.ts";
import {
  base64Shape,
  blobShape,
  handShape,
  idShape,
  momentShape,
  refusedShape,
  treeEntryShape,
} from "./answer-shapes.ts";
import { type Ask, createAsk } from "./ask-host.ts";
import { contentPrefix, type OpenHost, type Sending } from "./host.ts";
import { checkBytes, readAnswer, readEach, readPages, refuse, toEntries } from "./read-answer.ts";

const branchShape = z.object({ commit: z.object({ id: idShape }) });
const treeShape = z.array(
  treeEntryShape.extend({ id: idShape }).transform(({ id, ...entry }) => ({ ...entry, version: id })),
);
const commitsShape = z.array(z.object({ id: idShape, author_name: handShape, authored_date: momentShape }));
const fileShape = z.object({ blob_id: idShape, encoding: z.literal("base64"), content: base64Shape });
const access = z.object({ access_level: z.number() }).nullable();
const rightsShape = z.object({ permissions: z.object({ project_access: access, group_access: access }).optional() });
const userShape = z.object({ username: handShape, name: handShape });
const sentShape = z.object({ id: idShape });
const askedShape = z.object({ iid: z.int() });

/** In a page of a list. */
const perPage = 100;

/** Developers and above may send. */
const leastAccess = 30;

const behind = /already exists|has changed since|does(?:n't| not) exist|could not be updated|out of date/i;
const forbidden = /not allowed|protected/i;

async function toActions(ask: Ask, project: string, { head, puts, removes }: Sending): Promise<object[]> {
  const findLast = async (path: string) => {
    const query = new URLSearchParams({ ref_name: head, path: contentPrefix + path, per_page: "1" });
    return readAnswer(commitsShape, await ask(`${project}/repository/commits?${query}`))[0]?.id;
  };
  const actions: object[] = [];
  for (const { path, bytes, former } of puts) {
    const file = { file_path: contentPrefix + path, content: toBase64(bytes), encoding: "base64" };
    if (former === undefined) actions.push({ action: "create", ...file });
    else actions.push({ action: "update", ...file, last_commit_id: await findLast(path) });
  }
  for (const { path } of removes)
    actions.push({ action: "delete", file_path: contentPrefix + path, last_commit_id: await findLast(path) });
  return actions;
}

export const openGitLab: OpenHost = ({ address, repository, branch }, token, fetch) => {
  const ask = createAsk(address, `Bearer ${token}`, fetch);
  const project = `/projects/${encodeURIComponent(repository)}`;
  const commit = async (sending: Sending, place: object) => {
    const body = { ...place, commit_message: sending.message, actions: await toActions(ask, project, sending) };
    const answer = await ask(`${project}/repository/commits`, { method: "POST", body, expect: [400, 403, 409] });
    if (answer.status === 403) return "not-allowed";
    if (answer.status < 300) {
      readAnswer(sentShape, answer);
      return "sent";
    }
    const { message: said } = readAnswer(refusedShape, answer);
    if (forbidden.test(said)) return "not-allowed";
    if (behind.test(said)) return "behind";
    throw refuse(said);
  };
  return {
    findHead: async () =>
      readAnswer(branchShape, await ask(`${project}/repository/branches/${encodeURIComponent(branch)}`)).commit.id,
    async list(head) {
      const entries = await readPages(async (page) => {
        const query = new URLSearchParams({ path: contentPrefix.slice(0, -1), ref: head, recursive: "true" });
        const pages = `per_page=${perPage}&page=${page}`;
        const answer = await ask(`${project}/repository/tree?${query}&${pages}`, { expect: [404] });
        const found = answer.status === 404 ? [] : readAnswer(treeShape, answer);
        return { entries: found, more: found.length === perPage };
      });
      return toEntries(entries);
    },
    readBlobs: (versions) =>
      readEach(versions, async (version) => {
        const answer = await ask(`${project}/repository/blobs/${version}`, { expect: [404] });
        return answer.status === 404 ? undefined : readAnswer(blobShape, answer);
      }),
    send: (sending) => commit(sending, { branch }),
    async propose(sending, name) {
      if ((await commit(sending, { branch: name, start_sha: sending.head })) !== "sent") return "not-allowed";
      const [title = "", ...rest] = sending.message.split("\n");
      const body = { title, source_branch: name, target_branch: branch, description: rest.join("\n").trim() };
      const asked = await ask(`${project}/merge_requests`, { method: "POST", body, expect: [403] });
      if (asked.status === 403) return "not-allowed";
      readAnswer(askedShape, asked);
      return "proposed";
    },
    async history(path) {
      const query = new URLSearchParams({ ref_name: branch, path: contentPrefix + path, per_page: String(perPage) });
      const commits = readAnswer(commitsShape, await ask(`${project}/repository/commits?${query}`));
      return commits.map(({ id, author_name: hand, authored_date: at }): Version => ({ id, at, hand, paths: [path] }));
    },
    async readAt(id, path) {
      const file = `${project}/repository/files/${encodeURIComponent(contentPrefix + path)}?ref=${id}`;
      const found = await ask(file, { expect: [404] });
      if (found.status === 404) return undefined;
      const { blob_id: version, content: bytes } = readAnswer(fileShape, found);
      await checkBytes(version, bytes);
      return { version, bytes };
    },
    async may() {
      const { permissions } = readAnswer(rightsShape, await ask(project));
      const { name, username } = readAnswer(userShape, await ask("/user"));
      const levels = [permissions?.project_access?.access_level, permissions?.group_access?.access_level];
      const push = levels.some((level) => (level ?? 0) >= leastAccess);
      return { send: push, propose: push, hand: name || username };
    },
  };
};
