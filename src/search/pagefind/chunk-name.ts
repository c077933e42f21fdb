/**
 * Which chunk of the index holds a word. The word itself says so, by a hash: Pagefind's own table of the first and last word
 * of every chunk would be a quarter of what a reader fetches before the first answer. The build lays rows out by this
 * function, the reader's side asks by it. The price is that words which are alike do not lie together, so that the whole index
 * is a tenth larger.
 */
import { isApart, shortenWord } from "../units.ts";

/** How many chunks there are for pairs of characters, and for all other words. */
export interface ChunkCounts {
  readonly pairs: number;
  readonly apart: number;
}

/** FNV-1a over UTF-16 units, its bits mixed once more so that the lower ones are as good as the upper. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}

/** The name of a chunk's file. Words of letters that begin alike lie in one chunk, so that a beginning finds them all. */
export function nameChunk(word: string, { pairs, apart }: ChunkCounts): string {
  const number = hash(shortenWord(word));
  return isApart(word) ? `apart-${number % apart}` : String(number % pairs);
}
