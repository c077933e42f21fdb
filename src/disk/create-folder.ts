/** A new folder with its files, whole or not at all. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { writeFiles } from "./write-files.ts";

/** Throws EEXIST when something is there, whatever it is. `path` is from `root`. */
export function refuseExisting(root: string, path: string): void {
  const place = join(root, path);
  if (existsSync(place)) throw Object.assign(new Error(`EEXIST: ${place}`), { code: "EEXIST", path: place });
}

/** `folder` is a path from `root`. Throws the disk's error, and EEXIST when something is there. */
export function createFolder(root: string, folder: string, files: Readonly<Record<string, string>>): void {
  refuseExisting(root, folder);
  writeFiles(
    root,
    Object.entries(files).map(([name, text]) => ({ path: `${folder}/${name}`, bytes: new TextEncoder().encode(text) })),
  );
}
