/**
 * The disk below content/ as the store shows it: every plain file by its path. Links and special files are not there for it,
 * wherever in a path they stand, nor is anything whose name no store path may have.
 */
import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isStorePath } from "../stores/check-path.ts";
import { mostFileBytes } from "../stores/limits.ts";

export const contentFolder = "content";

export interface TreeFile {
  /** Below content/. */
  readonly path: string;
  readonly bytes: number;
  /** Another text than last time? Two writings of one moment and one length are told apart by the file's number. */
  readonly stamp: string;
  /** When it was last written, milliseconds since 1970. */
  readonly moment: number;
}

function listFolder(place: string): Dirent[] {
  try {
    return lstatSync(place).isDirectory() ? readdirSync(place, { withFileTypes: true }) : [];
  } catch {
    // Gone meanwhile, or nobody's to read: the check of content says so.
    return [];
  }
}

/** Sorted by path. */
export function listTree(root: string, folder = ""): TreeFile[] {
  const files = listFolder(join(root, contentFolder, folder)).flatMap((entry): TreeFile[] => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!isStorePath(path)) return [];
    if (entry.isDirectory()) return listTree(root, path);
    const stats = entry.isFile() ? lstatSync(join(root, contentFolder, path), { throwIfNoEntry: false }) : undefined;
    if (stats === undefined) return [];
    const { size, mtimeMs, ctimeMs, ino } = stats;
    return [{ path, bytes: size, stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, moment: Math.max(mtimeMs, ctimeMs) }];
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What stands at a path; `blocked` is a link, a special file, a file in the place of a folder or a folder in that of a file. */
export function lookAt(root: string, path: string): "file" | "nothing" | "blocked" {
  const names = [contentFolder, ...path.split("/")];
  for (const [at] of names.entries()) {
    const stats = lstatSync(join(root, ...names.slice(0, at + 1)), { throwIfNoEntry: false });
    if (stats === undefined) return "nothing";
    if (!(at === names.length - 1 ? stats.isFile() : stats.isDirectory())) return "blocked";
  }
  return "file";
}

/** Nothing where there is no plain file, or one beyond all measure. */
export function readTree(root: string, path: string): Uint8Array | undefined {
  if (!isStorePath(path) || lookAt(root, path) !== "file") return undefined;
  const place = join(root, contentFolder, path);
  return lstatSync(place).size > mostFileBytes ? undefined : new Uint8Array(readFileSync(place));
}
