/**
 * A colleague was first: what they sent and what is sent from here are joined without touching a file on the disk, where the
 * editor may be writing. Only what both changed in the same place stops it, once: whoever has been shown theirs and sends again
 * sends over it.
 */
import { contentFolder } from "../disk/content-tree.ts";
import type { StoreFile } from "../stores/store.ts";
import type { Connection } from "./find-connection.ts";
import { readVersion } from "./git-history.ts";
import { askGit, runGit } from "./run-git.ts";

/** Of files: a colleague's version that the editor has been shown. */
export type Shown = Map<string, string>;

export type Joined =
  /** To send. */
  | { readonly commit: string }
  | { readonly conflicts: readonly StoreFile[]; readonly bases: readonly StoreFile[]; readonly hand: string }
  | { readonly failure: string };

/** Our own files in a tree that was joined but for them. A list of its own: that of the folder stays as it is. */
async function keepOurs(root: string, tree: string, names: readonly string[]): Promise<string | undefined> {
  const environment = { GIT_INDEX_FILE: `${await askGit(root, ["rev-parse", "--absolute-git-dir"])}/sending.index` };
  const run = (args: readonly string[], input?: string) =>
    runGit(root, args, { environment, ...(input === undefined ? {} : { input }) });
  if ((await run(["read-tree", tree])).code !== 0) return undefined;
  const { text } = await run(["ls-tree", "-z", "--full-tree", "HEAD", "--", ...names]);
  const ours = new Map(text.split("\0").map((entry) => [entry.slice(entry.indexOf("\t") + 1), entry] as const));
  const lines = names.map((name) => ours.get(name) ?? `0 ${"0".repeat(40)}\t${name}`);
  const updated = await run(["update-index", "-z", "--index-info"], lines.map((line) => `${line}\0`).join(""));
  return updated.code === 0 ? (await run(["write-tree"])).text.trim() : undefined;
}

/** Their versions of the files both changed; nothing when the editor was shown all of them. */
async function listUnseen(root: string, theirs: string, paths: readonly string[], shown: Shown): Promise<StoreFile[]> {
  const unseen: StoreFile[] = [];
  for (const path of paths) {
    const file = await readVersion(root, theirs, path);
    const version = file?.version ?? "";
    if (shown.get(path) === version) continue;
    shown.set(path, version);
    // One that they took away has nothing to show: there ours stays.
    if (file !== undefined) unseen.push(file);
  }
  return unseen;
}

/** The files as they stood before the two went their ways. */
async function readBases(root: string, theirs: string, files: readonly StoreFile[]): Promise<StoreFile[]> {
  const base = (await askGit(root, ["merge-base", "HEAD", theirs])) ?? "";
  const read = await Promise.all(files.map(({ path }) => readVersion(root, base, path)));
  return read.filter((file) => file !== undefined);
}

export async function joinOthers(root: string, { remote, target }: Connection, shown: Shown): Promise<Joined> {
  const fetched = await runGit(root, ["fetch", "--no-tags", "--quiet", remote, target]);
  const theirs = await askGit(root, ["rev-parse", "--verify", "FETCH_HEAD"]);
  if (fetched.code !== 0 || theirs === undefined) return { failure: fetched.said };
  const merged = await runGit(root, ["merge-tree", "--write-tree", "--name-only", "-z", "HEAD", theirs]);
  const [tree = "", ...rest] = merged.text.split("\0");
  if (merged.code !== 0 && merged.code !== 1) return { failure: merged.said };
  let joined: string | undefined = tree;
  if (merged.code === 1) {
    const names = rest.slice(0, rest.indexOf(""));
    const prefix = `${(await askGit(root, ["rev-parse", "--show-prefix"])) ?? ""}${contentFolder}/`;
    if (names.some((name) => !name.startsWith(prefix))) return { failure: merged.said };
    const paths = names.map((name) => name.slice(prefix.length));
    const conflicts = await listUnseen(root, theirs, paths, shown);
    const hand =
      (await askGit(root, ["log", "-1", "--format=%an", theirs, "--", `${contentFolder}/${paths[0]}`])) ?? "";
    if (conflicts.length > 0) return { conflicts, bases: await readBases(root, theirs, conflicts), hand };
    joined = await keepOurs(root, tree, names);
  }
  if (joined === undefined) return { failure: merged.said };
  const args = ["commit-tree", joined, "-p", "HEAD", "-p", theirs, "-m", `Join ${target.replace("refs/heads/", "")}`];
  const commit = await askGit(root, args);
  return commit === undefined ? { failure: merged.said } : { commit };
}
