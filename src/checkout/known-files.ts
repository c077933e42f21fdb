/**
 * What the files of content were when they were last read, by their stamps: a list of a thousand stories reads those that were
 * written since, and the next start of the desk no more than this one. Kept under .luozi/, safe to delete.
 */
import { readTree, type TreeFile } from "../disk/content-tree.ts";
import { openKept } from "../kept/kept-files.ts";
import { isStoryFile } from "../stores/check-path.ts";
import { describeTop } from "../stores/describe-file.ts";
import { digestBlob } from "../stores/digest-blob.ts";

export interface KnownFile {
  readonly version: string;
  /** Front matter of a story; absent of other files, and where it is no text. */
  readonly top?: string;
}

export interface KnownFiles {
  /** `undefined` when it is gone by now. */
  readonly look: (file: TreeFile) => Promise<KnownFile | undefined>;
  /** As it was when it was last looked at. */
  readonly find: (path: string) => KnownFile | undefined;
  /** Keeps what is known of these, and of no others. */
  readonly keep: (files: readonly TreeFile[]) => void;
}

type Row = readonly [path: string, stamp: string, version: string, top?: string];

/** Goes up when rows are laid out in another way. */
const layout = "rows1";

/**
 * Milliseconds. Whoever writes twice within a tick of the disk's clock leaves the same stamp: as with git, a file that was written
 * a moment ago is read again.
 */
const settled = 2000;

async function readKnown(path: string, bytes: Uint8Array): Promise<KnownFile> {
  if (!isStoryFile(path)) return { version: await digestBlob(bytes) };
  const { version, text } = await describeTop(path, bytes);
  return { version, ...(text === undefined ? {} : { top: text }) };
}

type Stamped = KnownFile & { readonly stamp: string | undefined };

function parseRows(text = "[]"): ReadonlyMap<string, Stamped> {
  try {
    const rows = JSON.parse(text) as Row[];
    return new Map(
      rows.map(([path, stamp, version, top]) => [path, { stamp, version, ...(top === undefined ? {} : { top }) }]),
    );
  } catch {
    return new Map();
  }
}

/** `root` is the project folder; `read` gives a file of content. */
export function openKnownFiles(root: string, read = readTree): KnownFiles {
  const kept = openKept(root, "desk-files");
  /** From runs before: what of it still holds, a look at the disk says. */
  const before = parseRows(kept.find(layout));
  const known = new Map<string, Stamped>();
  let isOther = false;
  return {
    async look({ path, stamp, moment }) {
      const found = known.get(path) ?? before.get(path);
      if (found?.stamp === stamp) {
        known.set(path, found);
        return found;
      }
      const now = Date.now();
      const bytes = read(root, path);
      if (bytes === undefined) return undefined;
      const file = await readKnown(path, bytes);
      const isSettled = now - moment > settled;
      known.set(path, { ...file, stamp: isSettled ? stamp : undefined });
      isOther ||= isSettled;
      return file;
    },
    find: (path) => known.get(path),
    keep(files) {
      const paths = new Set(files.map(({ path }) => path));
      for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
      if (!isOther) return;
      isOther = false;
      const rows = [...known].flatMap(([path, { stamp, version, top }]): Row[] =>
        stamp === undefined ? [] : [top === undefined ? [path, stamp, version] : [path, stamp, version, top]],
      );
      kept.keep(layout, JSON.stringify(rows));
    },
  };
}
