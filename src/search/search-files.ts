/** The files of the index that we read ourselves: their names and what they hold. Both sides of search take them from here. */
import type { VariantTag } from "../variants/table.ts";
import type { EngineStart } from "./pagefind/engine.ts";

/** Folder of the index, from the root of the site. */
export const searchFolder = "search-index/";

export const tableFile = "table.json";
export const facetsFile = "facets.json";
/** Characters that sound alike, for a question that found nothing. */
export const soundsFile = "sounds.json";
/** What the engine fetches. */
export const engineFolder = "engine/";

/** `version` changes with whatever is in the index: all its files are asked for with it. */
export interface SearchTable extends EngineStart {
  /** For `createFold`. */
  readonly fold: string;
}

/** `zh-hans/12-0.json`: a piece of a story's text, in one edition. */
export function formatPieceName(tag: VariantTag, number: number, piece: number): string {
  return `${tag.toLowerCase()}/${number}-${piece}.json`;
}
