/** The content as the desk's page has it: the files it was given, by their path. Takes the disk's place for whoever reads. */
import type { ContentReader } from "../library/content-reader.ts";
import { arrangeFolder, isHidden, type StoryFolder } from "../library/story-folder.ts";
import { createProblem } from "../problems/catalog.ts";
import { sha256 } from "./sha256.ts";

/** Bytes by path from the project folder; a picture that was not fetched yet has none. */
export type FilesAtHand = ReadonlyMap<string, Uint8Array | undefined>;

const toBytes = (piece: string | Uint8Array) => (typeof piece === "string" ? new TextEncoder().encode(piece) : piece);

function joinPieces(pieces: readonly (string | Uint8Array)[]): Uint8Array {
  const all = pieces.map(toBytes);
  const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of all) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  return joined;
}

/** A digest is kept with the bytes it is of: a photograph is read anew with each letter typed beside it. */
const digests = new WeakMap<Uint8Array, Map<string, string>>();

function digest(...pieces: readonly (string | Uint8Array)[]): string {
  const last = pieces.at(-1);
  const rest = JSON.stringify(pieces.slice(0, -1).map((piece) => (typeof piece === "string" ? piece : [...piece])));
  const known = last instanceof Uint8Array ? (digests.get(last) ?? new Map<string, string>()) : undefined;
  const found = known?.get(rest) ?? sha256(joinPieces(pieces));
  if (known !== undefined && last instanceof Uint8Array) digests.set(last, known.set(rest, found));
  return found;
}

export const createReader = (files: FilesAtHand): ContentReader => ({
  read(file) {
    const bytes = files.get(file);
    return bytes === undefined
      ? { value: undefined, problems: [createProblem("missing-file", { file })] }
      : { value: bytes, problems: [] };
  },
  digest,
});

const inFolder = /^content\/stories\/([^/]+)\/([^/]+)$/;

/** Names of the folders that hold a story, sorted. */
export function listFolders(files: FilesAtHand): string[] {
  const names = [...files.keys()].flatMap((path) => {
    const [, folder = "", name] = inFolder.exec(path) ?? [];
    return name === "index.md" && !isHidden(folder) ? [folder] : [];
  });
  return [...new Set(names)].sort();
}

/** The folder of a story; `undefined` when there is none of that name. */
export function findFolder(files: FilesAtHand, slug: string): StoryFolder | undefined {
  const base = `content/stories/${slug}/`;
  const file = `${base}index.md`;
  const bytes = files.get(file);
  if (bytes === undefined) return undefined;
  const beside = [...files].flatMap(([path, at]) => {
    const name = path.startsWith(base) ? path.slice(base.length) : "/";
    return name.includes("/") || isHidden(name) ? [] : [{ name, size: at?.length ?? 0 }];
  });
  const names = beside.map(({ name }) => name).sort();
  const sizes = new Map(beside.filter(({ name }) => name !== "index.md").map(({ name, size }) => [name, size]));
  return arrangeFolder({ slug, file, bytes, names, sizes, moments: new Map(), read: (path) => files.get(path) });
}
