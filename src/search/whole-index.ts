/** The files of an index that is small enough to be on a reader's device as a whole: then every question is answered without network. */
import { directoryFile, engineFile, formatPackFile, formatPairsFile, type SearchTable } from "./search-files.ts";
import { inflate } from "./volumes/inflate.ts";
import { createPlaces, createStoryPlaces, packBytes, unpackNumbers } from "./volumes/pieces.ts";
import type { Bytes } from "./volumes/read-ranges.ts";

/** Of more the newest volumes are taken, as far as they go; bytes. */
const most = 4_000_000;

const listPacks = (folder: string, kind: keyof typeof directoryFile, count: number): string[] =>
  Array.from({ length: count }, (_, pack) => folder + formatPackFile(kind, pack));

/** `base` is the address of the index's folder; `read` gives a file of it. */
export async function listWholeIndex(
  { volumes, facets, sounds }: SearchTable,
  base: string,
  read: (address: string) => Promise<Bytes>,
): Promise<string[]> {
  const addresses = [engineFile, facets, sounds, formatPairsFile(sounds)].map((name) => base + name);
  let bytes = 0;
  for (const { name } of volumes) {
    const folder = `${base}${name}/`;
    const words = unpackNumbers(await inflate(await read(folder + directoryFile.words)));
    const { counts, find } = createStoryPlaces(await inflate(await read(folder + directoryFile.texts)));
    const packs = {
      words: (createPlaces(words).list.at(-1)?.pack ?? -1) + 1,
      texts: counts.length === 0 ? 0 : find(counts.length - 1, (counts.at(-1) ?? 1) - 1).pack + 1,
    };
    bytes += (packs.words + packs.texts) * packBytes;
    if (bytes > most) break;
    addresses.push(...listPacks(folder, "words", packs.words), ...listPacks(folder, "texts", packs.texts));
  }
  return addresses;
}
