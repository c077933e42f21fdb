/** The content as the desk's page has it: the files it was given. Takes the disk's place for whoever reads. */
import type { ContentReader } from "../library/content-reader.ts";
import { arrangeFolder, isHidden, type StoryFolder } from "../library/story-folder.ts";
import { createProblem } from "../problems/catalog.ts";
import { sha256 } from "./sha256.ts";

export interface FilesAtHand {
  /** By their path from the project folder. */
  readonly get: (path: string) => Uint8Array | undefined;
  /** A file that is new or other than before; without bytes: gone. Gives the folder of the story it belongs to. */
  readonly put: (path: string, bytes: Uint8Array | undefined) => string | undefined;
  /** The top of a story's file, of which nothing else is at hand; gives its folder. */
  readonly putTop: (path: string, bytes: Uint8Array) => string | undefined;
  /** Whether more of the story is at hand than its top. */
  readonly isWhole: (slug: string) => boolean;
  /** Names of the folders that hold a story, sorted. */
  readonly listFolders: () => readonly string[];
  /** The folder of a story; `undefined` when there is none of that name. */
  readonly findFolder: (slug: string) => StoryFolder | undefined;
}

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

export const createReader = (files: Pick<FilesAtHand, "get">): ContentReader => ({
  read(file) {
    const bytes = files.get(file);
    return bytes === undefined
      ? { value: undefined, problems: [createProblem("missing-file", { file })] }
      : { value: bytes, problems: [] };
  },
  digest,
});

const inFolder = /^content\/stories\/([^/]+)\/([^/]+)$/;
const storyName = "index.md";

/** Files are filed by their folder, and a folder is arranged once: a story among a thousand costs what one alone does. */
export function openFiles(): FilesAtHand {
  const files = new Map<string, Uint8Array>();
  const folders = new Map<string, Map<string, Uint8Array>>();
  const arranged = new Map<string, StoryFolder>();
  const tops = new Set<string>();
  let names: readonly string[] | undefined;

  function file(slug: string, name: string, bytes: Uint8Array | undefined): void {
    const folder = folders.get(slug) ?? new Map<string, Uint8Array>();
    arranged.delete(slug);
    if (name === storyName && !isHidden(slug) && folder.has(name) !== (bytes !== undefined)) names = undefined;
    if (bytes === undefined) folder.delete(name);
    else folder.set(name, bytes);
    if (folder.size === 0) folders.delete(slug);
    else folders.set(slug, folder);
  }

  function put(path: string, bytes: Uint8Array | undefined, isTop: boolean): string | undefined {
    if (bytes === undefined || isTop) files.delete(path);
    else files.set(path, bytes);
    const [, slug, name] = inFolder.exec(path) ?? [];
    if (slug === undefined || name === undefined) return undefined;
    if (isTop) tops.add(slug);
    else if (name === storyName) tops.delete(slug);
    file(slug, name, bytes);
    return slug;
  }

  function arrange(slug: string): StoryFolder | undefined {
    const beside = folders.get(slug);
    const bytes = beside?.get(storyName);
    if (beside === undefined || bytes === undefined) return undefined;
    const shown = [...beside].filter(([name]) => !isHidden(name));
    return arrangeFolder({
      slug,
      file: `content/stories/${slug}/${storyName}`,
      bytes,
      names: shown.map(([name]) => name).sort(),
      sizes: new Map(shown.flatMap(([name, { length }]) => (name === storyName ? [] : [[name, length] as const]))),
      moments: new Map(),
      read: (path) => files.get(path),
    });
  }

  return {
    get: (path) => files.get(path),
    put: (path, bytes) => put(path, bytes, false),
    putTop: (path, bytes) => put(path, bytes, true),
    isWhole: (slug) => !tops.has(slug),
    listFolders() {
      names ??= [...folders].flatMap(([slug, all]) => (all.has(storyName) && !isHidden(slug) ? [slug] : [])).sort();
      return names;
    },
    findFolder(slug) {
      const known = arranged.get(slug) ?? arrange(slug);
      if (known !== undefined) arranged.set(slug, known);
      return known;
    },
  };
}
