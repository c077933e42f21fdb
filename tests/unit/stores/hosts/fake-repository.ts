/** A repository as hosts keep it, in memory: branches, versions of the whole, files by the digest of their bytes. */
import { createHash } from "node:crypto";

export type Files = ReadonlyMap<string, Uint8Array>;

interface Commit {
  readonly id: string;
  readonly files: Files;
  readonly hand: string;
  readonly at: string;
  readonly message: string;
  readonly parent: string | undefined;
}

export interface FakeRepository {
  readonly branches: Map<string, string>;
  readonly commits: Map<string, Commit>;
  /** Files at a version or a branch. */
  at(ref: string): Files | undefined;
  commit(branch: string, files: Files, hand: string, message: string): string;
  /** Of a branch, newest first, those that changed a path or something below it. */
  log(branch: string, path: string): readonly Commit[];
  findBlob(sha: string): Uint8Array | undefined;
}

const sha = (text: string | Uint8Array) => createHash("sha1").update(text).digest("hex");

export const blobSha = (bytes: Uint8Array): string =>
  createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");

/** Paths are from the top, `content/stories/x/index.md`. */
export function createRepository(files: Files, branch = "main"): FakeRepository {
  const branches = new Map<string, string>();
  const commits = new Map<string, Commit>();
  const repository: FakeRepository = {
    branches,
    commits,
    at: (ref) => commits.get(branches.get(ref) ?? ref)?.files,
    commit(name, now, hand, message) {
      const parent = branches.get(name);
      const at = new Date(Date.UTC(2026, 10, 29, 8, commits.size)).toISOString();
      const id = sha(`${commits.size} ${parent} ${message}`);
      commits.set(id, { id, files: new Map(now), hand, at, message, parent });
      branches.set(name, id);
      return id;
    },
    log(name, path) {
      const found: Commit[] = [];
      const inside = (one: string) => one === path || one.startsWith(`${path}/`);
      for (let at = commits.get(branches.get(name) ?? name); at !== undefined; at = commits.get(at.parent ?? "")) {
        const before = commits.get(at.parent ?? "")?.files ?? new Map<string, Uint8Array>();
        const names = [...new Set([...at.files.keys(), ...before.keys()])].filter(inside);
        if (names.some((one) => at?.files.get(one) !== before.get(one))) found.push(at);
      }
      return found;
    },
    findBlob: (digest) =>
      [...commits.values()].flatMap(({ files: all }) => [...all.values()]).find((bytes) => blobSha(bytes) === digest),
  };
  repository.commit(branch, files, "何敏", "起手");
  return repository;
}

/** The tree of a folder as hosts tell it: folders and files below it, each with its digest. */
export function listTree(files: Files, folder: string, recursive: boolean) {
  const entries = new Map<string, { path: string; mode: string; type: string; sha: string; size?: number }>();
  for (const [name, bytes] of files) {
    if (!name.startsWith(folder)) continue;
    const parts = name.slice(folder.length).split("/");
    for (let depth = 1; depth < parts.length && (recursive || depth === 1); depth += 1) {
      const path = parts.slice(0, depth).join("/");
      entries.set(path, { path, mode: "040000", type: "tree", sha: treeSha(files, `${folder}${path}/`) });
    }
    const path = parts.join("/");
    if (recursive || parts.length === 1)
      entries.set(path, { path, mode: "100644", type: "blob", sha: blobSha(bytes), size: bytes.length });
  }
  return [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Names a folder of a version; the fakes find it again by asking every one. */
export const treeSha = (files: Files, folder: string): string =>
  sha(
    `${folder} ${[...files].filter(([name]) => name.startsWith(folder)).map(([name, bytes]) => name + blobSha(bytes))}`,
  );
