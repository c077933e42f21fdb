/**
 * The desk's hand on the content folder. A folder or a file is written under a hidden name beside its place and renamed when
 * whole, so that whatever stops the desk leaves what stood before.
 */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const hide = (path: string) => join(dirname(path), `.${basename(path)}.${process.pid}`);

function refuseExisting(place: string): void {
  if (existsSync(place)) throw Object.assign(new Error(`EEXIST: ${place}`), { code: "EEXIST", path: place });
}

/** Creates `folder` with its files; all paths are from `root`. Throws the disk's error, and EEXIST when something is there. */
export function createFolder(root: string, folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const place = join(root, folder);
  const draft = hide(place);
  refuseExisting(place);
  try {
    mkdirSync(draft, { recursive: true });
    for (const [name, data] of Object.entries(files)) writeFileSync(join(draft, name), data);
    renameSync(draft, place);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

export interface Changes {
  /** New texts of files that exist, by their paths. */
  readonly texts: Readonly<Record<string, string>>;
  /** A folder that gets another name when the texts are in place. */
  readonly move: { readonly from: string; readonly to: string };
}

/** All of the changes or none: everything is written beside its place first, then renamed, and renamed back when one fails. */
export function applyChanges(root: string, { texts, move }: Changes): void {
  const files = Object.entries(texts).map(([file, text]) => {
    const place = join(root, file);
    return { place, text, draft: hide(place), old: `${hide(place)}.old` };
  });
  if (move.to !== move.from) refuseExisting(join(root, move.to));
  const done: (readonly [from: string, to: string])[] = [];
  const rename = (from: string, to: string) => {
    renameSync(from, to);
    done.push([from, to]);
  };
  try {
    for (const { place, text, draft } of files) writeFileSync(draft, text, { mode: statSync(place).mode });
    for (const { place, draft, old } of files) {
      rename(place, old);
      rename(draft, place);
    }
    if (move.to !== move.from) rename(join(root, move.from), join(root, move.to));
  } catch (error) {
    for (const [from, to] of done.reverse()) renameSync(to, from);
    throw error;
  } finally {
    const moved = (path: string) => path.replace(join(root, move.from), join(root, move.to));
    for (const { draft, old } of files) for (const path of [draft, old]) rmSync(path, { force: true });
    for (const { old } of files) rmSync(moved(old), { force: true });
  }
}
