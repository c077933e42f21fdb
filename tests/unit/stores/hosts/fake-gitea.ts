/** Gitea as far as its published interface is used; Forgejo's is the same but for the status of a stale file. */
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
import { blobSha, createRepository, type Files, listTree } from "./fake-repository.ts";

export const giteaPlace = { address: "https://git.example/api/v1", repository: "paper/site", branch: "main" };

export interface FakeGitea extends FakeHost {
  readonly pulls: Record<string, unknown>[];
  isForgejo: boolean;
}

function change({ body }: Asked, host: FakeGitea): Response {
  takeFields(body, ["files"], ["author", "branch", "committer", "dates", "message", "new_branch", "signoff"]);
  if (!host.mayPush) return json({ message: "user should have write access" }, 403);
  const branch = String(body.branch ?? "main");
  const target = String(body.new_branch ?? branch);
  if (host.isProtected && target === "main") return json({ message: "branch is protected from force push" }, 403);
  const stale = (message: string) => json({ message }, host.isForgejo ? 409 : 422);
  const files = new Map(host.repository.at(branch));
  for (const file of body.files as Record<string, unknown>[]) {
    takeFields(file, ["operation", "path"], ["content", "sha", "from_path"]);
    const path = String(file.path);
    const stands = files.get(path);
    if (file.operation === "create" && stands !== undefined)
      return stale(`repository file already exists [path: ${path}]`);
    if (file.operation !== "create" && stands === undefined)
      return stale(`repository file does not exist [path: ${path}]`);
    if (file.operation !== "create" && (stands === undefined || file.sha !== blobSha(stands)))
      return stale(
        `sha does not match [given: ${String(file.sha)}, expected: ${stands === undefined ? "" : blobSha(stands)}]`,
      );
    if (file.operation === "delete") files.delete(path);
    else files.set(path, fromBase64(file.content));
  }
  host.repository.branches.set(target, host.repository.branches.get(branch) ?? "");
  return json({ commit: { sha: host.repository.commit(target, files, "何敏", String(body.message)) } }, 201);
}

export function createFakeGitea(files: Files): FakeGitea {
  const repository = createRepository(files);
  const answer = (asked: Asked & { query: URLSearchParams }): Response => {
    const { method, path, query, body } = asked;
    if (path === "/user") return json({ login: "hemin", full_name: "何敏" });
    const rest = path.replace(`/repos/${giteaPlace.repository}`, "");
    if (rest === path) return notFound();
    if (rest === "") return json({ permissions: { admin: false, push: host.mayPush, pull: true } });
    if (method === "POST" && rest === "/contents") return change(asked, host);
    if (method === "POST" && rest === "/pulls") {
      takeFields(body, ["title", "head", "base"], ["body", "assignee", "assignees", "due_date", "labels", "milestone"]);
      host.pulls.push(body);
      return json({ number: 1 }, 201);
    }
    const [, kind, name = ""] = /^\/(branches|git\/trees|git\/blobs|contents)\/(.+)$/.exec(rest) ?? [];
    if (kind === "branches") {
      const id = repository.branches.get(name);
      return id === undefined ? notFound() : json({ name, commit: { id } });
    }
    if (kind === "git/trees") {
      const all = listTree(repository.at(name) ?? new Map(), "", query.get("recursive") === "true");
      const [page, per] = [Number(query.get("page")), Math.min(Number(query.get("per_page")), 3)];
      const tree = all.slice((page - 1) * per, page * per);
      return json({ sha: name, tree, truncated: page * per < all.length, page, total_count: all.length });
    }
    if (kind === "git/blobs") {
      const bytes = repository.findBlob(name);
      return bytes === undefined ? notFound() : json({ sha: name, encoding: "base64", content: base64(bytes) });
    }
    if (kind === "contents") {
      const bytes = repository.at(query.get("ref") ?? "main")?.get(name);
      return bytes === undefined
        ? notFound()
        : json({ type: "file", sha: blobSha(bytes), content: base64(bytes), encoding: "base64" });
    }
    return json(
      repository
        .log(query.get("sha") ?? "", query.get("path") ?? "")
        .map(({ id, at, hand }) => ({ sha: id, commit: { author: { name: hand, date: at } } })),
    );
  };
  const base = createFakeHost(giteaPlace.address, `token ${token}`, repository, answer);
  const host: FakeGitea = Object.assign(base, { pulls: [], isForgejo: false });
  return host;
}
