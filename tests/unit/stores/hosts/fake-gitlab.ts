/** GitLab as far as its published interface is used. */
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

export const gitLabPlace = { address: "https://gitlab.example/api/v4", repository: "paper/group/site", branch: "main" };

export interface FakeGitLab extends FakeHost {
  readonly requests: Record<string, unknown>[];
}

const optional = ["start_branch", "start_sha", "start_project", "author_email", "author_name", "stats", "force"];

function commit({ body }: Asked, host: FakeGitLab): Response {
  takeFields(body, ["branch", "commit_message", "actions"], optional);
  const branch = String(body.branch);
  if (!host.mayPush || (host.isProtected && branch === "main"))
    return json({ message: "You are not allowed to push into this branch" }, host.mayPush ? 400 : 403);
  const start = body.start_sha ?? body.start_branch;
  if (start !== undefined)
    host.repository.branches.set(branch, host.repository.branches.get(String(start)) ?? String(start));
  const files = new Map(host.repository.at(branch));
  for (const action of body.actions as Record<string, unknown>[]) {
    takeFields(
      action,
      ["action", "file_path"],
      ["previous_path", "content", "encoding", "last_commit_id", "execute_filemode"],
    );
    const path = String(action.file_path);
    if (action.action === "create" && files.has(path))
      return json({ message: "A file with this name already exists" }, 400);
    if (action.action !== "create" && !files.has(path))
      return json({ message: "A file with this name doesn't exist" }, 400);
    const last = host.repository.log(branch, path)[0]?.id;
    if (action.action !== "create" && action.last_commit_id !== undefined && action.last_commit_id !== last)
      return json(
        { message: "You are attempting to update a file that has changed since you started editing it." },
        400,
      );
    if (action.action === "delete") files.delete(path);
    else
      files.set(
        path,
        action.encoding === "base64" ? fromBase64(action.content) : new TextEncoder().encode(String(action.content)),
      );
  }
  return json({ id: host.repository.commit(branch, files, "何敏", String(body.commit_message)) }, 201);
}

export function createFakeGitLab(files: Files): FakeGitLab {
  const repository = createRepository(files);
  const answer = (asked: Asked & { query: URLSearchParams }): Response => {
    const { method, path, query, body } = asked;
    if (path === "/user") return json({ username: "hemin", name: "何敏" });
    const project = `/projects/${gitLabPlace.repository}`;
    if (!path.startsWith(project)) return notFound();
    const rest = path.slice(project.length);
    if (rest === "") {
      const level = host.mayPush
        ? { access_level: 30, notification_level: 3 }
        : { access_level: 20, notification_level: 3 };
      return json({ permissions: { project_access: null, group_access: level } });
    }
    if (method === "POST" && rest === "/repository/commits") return commit(asked, host);
    if (method === "POST" && rest === "/merge_requests") {
      takeFields(
        body,
        ["source_branch", "target_branch", "title"],
        ["description", "remove_source_branch", "target_project_id"],
      );
      host.requests.push(body);
      return json({ iid: 1 }, 201);
    }
    if (rest === "/repository/tree") {
      const all = listTree(
        repository.at(query.get("ref") ?? "") ?? new Map(),
        `${query.get("path")}/`,
        query.get("recursive") === "true",
      );
      const [page, per] = [Number(query.get("page")), Number(query.get("per_page"))];
      if (all.length === 0) return json({ message: "404 invalid revision or path Not Found" }, 404);
      const shown = all.slice((page - 1) * per, page * per);
      // The names in a list are from the top.
      return json(
        shown.map(({ sha, size: _size, ...entry }) => ({
          ...entry,
          id: sha,
          name: entry.path,
          path: `${query.get("path")}/${entry.path}`,
        })),
      );
    }
    if (rest === "/repository/commits") {
      const found = repository.log(query.get("ref_name") ?? "", query.get("path") ?? "");
      return json(
        found
          .map(({ id, at, hand }) => ({ id, author_name: hand, authored_date: at }))
          .slice(0, Number(query.get("per_page"))),
      );
    }
    const [, kind, name = ""] = /^\/repository\/(branches|blobs|files)\/(.+)$/.exec(rest) ?? [];
    if (kind === "branches") {
      const id = repository.branches.get(name);
      return id === undefined ? notFound() : json({ name, commit: { id } });
    }
    const bytes = kind === "blobs" ? repository.findBlob(name) : repository.at(query.get("ref") ?? "")?.get(name);
    if (bytes === undefined) return notFound();
    const held = { encoding: "base64", content: base64(bytes), size: bytes.length };
    return json(kind === "blobs" ? { sha: name, ...held } : { file_path: name, blob_id: blobSha(bytes), ...held });
  };
  const base = createFakeHost(gitLabPlace.address, `Bearer ${token}`, repository, answer);
  const host: FakeGitLab = Object.assign(base, { requests: [] });
  return host;
}
