/** The files of the index: their names and what they hold. Both sides of search take them from here. */
import type { VariantTag } from "../variants/table.ts";
import type { ChunkCounts } from "./pagefind/find-chunk.ts";
import { pagefindVersion } from "./pagefind/page-table.ts";

/** Folder of the index, from the root of the site. */
export const searchFolder = "search-index/";

/** The one file that changes in its place: it names all others, whose names change with what they hold. */
export const tableFile = "table.json";
/** What stories can be filtered by. */
export const formatFacetsFile = (digest: string): string => `facets-${digest}.json`;
/** Characters that sound alike, for a question that found nothing. */
export const formatSoundsFile = (digest: string): string => `sounds-${digest}.json`;
/** Words for such a question, beside them: their file is named after that of the sounds, so that the table need not name it. */
export const formatPairsFile = (sounds: string): string => sounds.replace("sounds", "pairs");
/** The code of Pagefind's engine. */
export const engineFile = `engine-${pagefindVersion}.pagefind`;

/** A volume of the index, its files in a folder of its name. */
export interface VolumeEntry {
  readonly name: string;
  /** Number of stories. */
  readonly pages: number;
  readonly chunks: ChunkCounts;
}

/** Lengths of a volume's pieces: of the chunks of its index, and of the pieces of its stories' texts. */
export const directoryFile = { words: "words.bin", texts: "texts.bin" } as const;
export const formatPackFile = (kind: keyof typeof directoryFile, pack: number): string => `${kind}-${pack}.bin`;

export interface SearchTable {
  /** Editions, in the order the stored texts have them. */
  readonly tags: readonly VariantTag[];
  /** Of the fold, for `unpackClasses`. */
  readonly classes: string;
  /** For `unpackForms`, by the tags from and to, with a space between. */
  readonly forms: Readonly<Record<string, string>>;
  readonly facets: string;
  readonly sounds: string;
  /** Newest first. */
  readonly volumes: readonly VolumeEntry[];
}
