/**
 * A git that is killed leaves its locks behind, and no other git does anything until somebody who knows how takes them away. So
 * each git that the desk starts is marked under .luozi/ as long as it runs; a mark whose git is dead says whose the locks are.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "./is-alive.ts";

const markPrefix = "git-";
/** Another process may have got its number since: no git of ours runs longer. */
const longestRun = 15 * 60_000;
/** Disks that tell times coarsely. */
const grain = 2000;

/** Returns what takes the mark away. Where nothing can be written, no git of ours locks anything. */
export function markGit(root: string, pid: number | undefined): () => void {
  const mark = join(root, ".luozi", `${markPrefix}${pid}`);
  try {
    mkdirSync(join(root, ".luozi"), { recursive: true });
    writeFileSync(mark, "");
  } catch {
    return () => undefined;
  }
  return () => rmSync(mark, { force: true });
}

const listLocks = (folder: string, recursive: boolean): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive, encoding: "utf8" })
        .filter((name) => name.endsWith(".lock"))
        .map((name) => join(folder, name))
    : [];

/** Marks of gits that died. */
export function listDeadGits(root: string, now: number = Date.now()): string[] {
  const folder = join(root, ".luozi");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(markPrefix)) : [];
  return names
    .filter((name) => !isAlive(Number(name.slice(markPrefix.length))) || isOlder(join(folder, name), now - longestRun))
    .map((name) => join(folder, name));
}

const isOlder = (file: string, time: number): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < time;

/** Takes away the locks that came after the marks did, and the marks. `folders` are git's own; the lock of others stays. */
export function dropLocks(marks: readonly string[], folders: readonly string[]): void {
  const begun = Math.min(...marks.map((mark) => statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? Infinity));
  const locks = folders.flatMap((folder) => [...listLocks(folder, false), ...listLocks(join(folder, "refs"), true)]);
  for (const lock of locks) if (!isOlder(lock, begun - grain)) rmSync(lock, { force: true });
  for (const mark of marks) rmSync(mark, { force: true });
}
