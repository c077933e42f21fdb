/** GitHub as far as its published interfaces are used: REST of the reference, `createCommitOnBranch` and `object` of GraphQL. */
import assert from "node:assert/strict";
import {
  type Asked,
  base64,
  createFakeHost,
  type FakeHost,
  fromBase64,
  json,
  notFound,
  takeFields,
  token,
} from "./fake-host.ts";
import { blobSha, createRepository, type FakeRepository, type Files, listTree, treeSha } from "./fake-repository.ts";

export const gitHubPlace = { address: "https://api.github.example", repository: "paper/site", branch: "main" };

const login = "hemin";

export interface FakeGitHub extends FakeHost {
  readonly fork: { repository: FakeRepository | undefined };
  readonly pulls: Record<string, unknown>[];
  /** Lists longer than this are cut off. */
  mostEntries: number;
}

function readTexts(repository: FakeRepository, query: string) {
  const fields = [...query.matchAll(/(f\d+): object\(oid: "([0-9a-f]{40})"\) \{ \.\.\. on Blob \{ oid text \} \}/g)];
  assert(fields.length <= 100);
  const read = (oid: string) => {
    const bytes = repository.findBlob(oid);
    if (bytes === undefined) return null;
    // As a service does that means well: no mark at the start, and null for what is no text.
    const text = bytes.includes(0) || bytes.includes(0xff) ? null : new TextDecoder().decode(bytes);
    return { oid, text };
  };
  return json({ data: { repository: Object.fromEntries(fields.map(([, name = "", oid = ""]) => [name, read(oid)])) } });
}

function commit(asked: Asked, host: FakeGitHub): Response {
  const { input } = asked.body.variables as { input: Record<string, Record<string, unknown>> };
  takeFields(input, ["branch", "message", "expectedHeadOid", "fileChanges"], ["clientMutationId"]);
  const { branch = {}, message = {}, fileChanges = {} } = input;
  takeFields(branch, ["repositoryNameWithOwner", "branchName"]);
  takeFields(message, ["headline"], ["body"]);
  takeFields(fileChanges, [], ["additions", "deletions"]);
  const fail = (type: string, said: string) =>
    json({ data: { createCommitOnBranch: null }, errors: [{ type, path: ["createCommitOnBranch"], message: said }] });
  const isFork = branch.repositoryNameWithOwner !== gitHubPlace.repository;
  const repository = isFork ? host.fork.repository : host.repository;
  const name = String(branch.branchName);
  if (repository === undefined) return fail("NOT_FOUND", "Could not resolve to a Repository");
  if (!isFork && !host.mayPush) return fail("FORBIDDEN", "Resource not accessible by personal access token");
  if (!isFork && host.isProtected && name === "main")
    return fail("UNPROCESSABLE", "Changes must be made through a pull request.");
  if (repository.branches.get(name) !== String(input.expectedHeadOid))
    return fail(
      "STALE_DATA",
      `Expected branch to point to "${String(input.expectedHeadOid)}" but it did not. Pull and try again.`,
    );
  const files = new Map(repository.at(name));
  for (const addition of (fileChanges.additions ?? []) as Record<string, unknown>[]) {
    takeFields(addition, ["path", "contents"]);
    files.set(String(addition.path), fromBase64(addition.contents));
  }
  for (const deletion of (fileChanges.deletions ?? []) as Record<string, unknown>[]) {
    takeFields(deletion, ["path"]);
    if (!files.delete(String(deletion.path)))
      return fail("UNPROCESSABLE", "A path was requested for deletion which does not exist");
  }
  return json({
    data: {
      createCommitOnBranch: { commit: { oid: repository.commit(name, files, "何敏", String(message.headline)) } },
    },
  });
}

function propose(
  rest: string,
  { body }: Asked,
  host: FakeGitHub,
  repository: FakeRepository,
  isFork: boolean,
): Response {
  if (rest === "/forks") {
    takeFields(body, [], ["organization", "name", "default_branch_only"]);
    host.fork.repository ??= createRepository(new Map(host.repository.at("main")));
    return json({ full_name: `${login}/site` }, 202);
  }
  if (rest === "/merge-upstream") {
    takeFields(body, ["branch"]);
    const head = host.repository.branches.get("main") ?? "";
    const newest = host.repository.commits.get(head);
    if (newest !== undefined) repository.commits.set(head, newest);
    repository.branches.set("main", head);
    return json({ merge_type: "fast-forward" });
  }
  if (rest === "/git/refs") {
    takeFields(body, ["ref", "sha"]);
    if (!isFork && !host.mayPush) return json({ message: "Resource not accessible by personal access token" }, 403);
    if (!repository.commits.has(String(body.sha))) return json({ message: "Object does not exist" }, 422);
    repository.branches.set(String(body.ref).replace("refs/heads/", ""), String(body.sha));
    return json({ ref: body.ref }, 201);
  }
  takeFields(body, ["title", "head", "base"], ["body", "draft", "maintainer_can_modify"]);
  host.pulls.push(body);
  return json({ number: host.pulls.length, html_url: "https://github.example/paper/site/pull/1" }, 201);
}

/** Whose tree a digest names, looked for in every version. */
function findTree(repository: FakeRepository, sha: string): { files: Files; folder: string } | undefined {
  for (const { files } of repository.commits.values()) {
    const folders = new Set(
      [...files.keys()].flatMap((name) => [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index + 1))),
    );
    for (const folder of ["", ...folders]) if (treeSha(files, folder) === sha) return { files, folder };
  }
  return undefined;
}

function look(rest: string, query: URLSearchParams, repository: FakeRepository, host: FakeGitHub): Response {
  const [, ref = ""] = /^\/git\/ref\/heads\/(.+)$/.exec(rest) ?? [];
  if (ref !== "") {
    const sha = repository.branches.get(ref);
    return sha === undefined ? notFound() : json({ ref: `refs/heads/${ref}`, object: { type: "commit", sha } });
  }
  const [, kind, sha = ""] = /^\/git\/(commits|trees|blobs)\/([0-9a-f]{40})$/.exec(rest) ?? [];
  if (kind === "commits") {
    const files = repository.at(sha);
    return files === undefined ? notFound() : json({ sha, tree: { sha: treeSha(files, "") } });
  }
  if (kind === "trees") {
    const found = findTree(repository, sha);
    if (found === undefined) return notFound();
    const tree = listTree(found.files, found.folder, query.has("recursive"));
    return json({
      sha,
      truncated: query.has("recursive") && tree.length > host.mostEntries,
      tree: tree.slice(0, host.mostEntries),
    });
  }
  if (kind === "blobs") {
    const bytes = repository.findBlob(sha);
    return bytes === undefined
      ? notFound()
      : json({ sha, encoding: "base64", content: base64(bytes).replace(/.{60}/g, "$&\n"), size: bytes.length });
  }
  if (rest === "/commits")
    return json(
      repository
        .log(query.get("sha") ?? "", query.get("path") ?? "")
        .map(({ id, at, hand }) => ({ sha: id, commit: { author: { name: hand, date: at } } })),
    );
  const [, path = ""] = /^\/contents\/(.+)$/.exec(rest) ?? [];
  const bytes = repository.at(query.get("ref") ?? "main")?.get(path);
  return bytes === undefined
    ? notFound()
    : json({ type: "file", path, sha: blobSha(bytes), encoding: "base64", content: base64(bytes) });
}

export function createFakeGitHub(files: Files): FakeGitHub {
  const answer = (asked: Asked & { query: URLSearchParams }): Response => {
    const { method, path, query, body } = asked;
    if (path === "/user") return json({ login, name: "何敏" });
    if (path === "/graphql") {
      takeFields(body, ["query", "variables"]);
      const text = String(body.query);
      return text.startsWith("mutation") ? commit(asked, host) : readTexts(host.repository, text);
    }
    const [, name = "", rest = ""] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(path) ?? [];
    const isFork = name === `${login}/site`;
    const repository = isFork ? host.fork.repository : host.repository;
    if (repository === undefined || (!isFork && name !== gitHubPlace.repository)) return notFound();
    if (rest === "") return json({ full_name: name, permissions: { pull: true, push: isFork || host.mayPush } });
    return method === "POST" ? propose(rest, asked, host, repository, isFork) : look(rest, query, repository, host);
  };
  const base = createFakeHost(gitHubPlace.address, `Bearer ${token}`, createRepository(files), answer);
  const host: FakeGitHub = Object.assign(base, { fork: { repository: undefined }, pulls: [], mostEntries: 1000 });
  return host;
}
