/**
 * Which chunk of a volume's index holds a word. The word itself says so, by a hash: Pagefind's own table of the first and last word
 * of every chunk would be a quarter of what a reader fetches before the first answer. The build lays rows out by this
 * function, the reader's side asks by it. The price is that words which are alike do not lie together, so that the whole index
 * is a tenth larger.
 */
import { isApart, shortenWord } from "../units.ts";

/** How many chunks there are for pairs of characters, and, behind them, for all other words. */
export interface ChunkCounts {
  readonly pairs: number;
  readonly apart: number;
}

/** FNV-1a over UTF-16 units, its bits mixed until the upper ones are as good as the lower. Words of letters that begin alike have one hash. */
export function hashWord(word: string): number {
  const text = shortenWord(word);
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

/**
 * The chunk's number. Hashes in order are chunks in order, however many there are: rows sorted by hash are laid out as they come.
 */
export function findChunk(hash: number, apart: boolean, counts: ChunkCounts): number {
  const among = apart ? counts.apart : counts.pairs;
  return Math.floor((hash / 0x1_0000_0000) * among) + (apart ? counts.pairs : 0);
}

export const findWordChunk = (word: string, counts: ChunkCounts): number =>
  findChunk(hashWord(word), isApart(word), counts);
