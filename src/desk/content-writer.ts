/**
 * The desk's hand on the content folder. A folder or a file is written under a hidden name beside its place and renamed when
 * whole, so that whatever stops the desk leaves what stood before.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const hide = (path: string) => join(dirname(path), `.${basename(path)}.${process.pid}`);

/** Creates `folder` with its files; all paths are from `root`. Throws the disk's error, and EEXIST when something is there. */
export function createFolder(root: string, folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const place = join(root, folder);
  const draft = hide(place);
  if (existsSync(place)) throw Object.assign(new Error(`EEXIST: ${folder}`), { code: "EEXIST", path: place });
  try {
    mkdirSync(draft, { recursive: true });
    for (const [name, data] of Object.entries(files)) writeFileSync(join(draft, name), data);
    renameSync(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Puts `text` in the place of a file's, which keeps its permissions. */
export function replaceFile(root: string, file: string, text: string): void {
  const place = join(root, file);
  const draft = hide(place);
  try {
    writeFileSync(draft, text, { mode: statSync(place).mode });
    renameSync(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
}
