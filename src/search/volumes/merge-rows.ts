/**
 * The rows of parts as the rows of all their stories: what Pagefind would have written had it indexed them at once (a test proves
 * it), in the memory of one row. Which part the next row comes from is settled beforehand, by sorting the hashes of all words.
 */
import type { Row } from "../pagefind/chunk.ts";
import { hashWord } from "../pagefind/find-chunk.ts";
import type { RowReader } from "./rows.ts";

export interface HashedRow extends Row {
  readonly hash: number;
}

/** Rows of a part, sorted by `compareRows`, and the number its first page has among all. */
export interface PartRows {
  readonly rows: RowReader;
  readonly first: number;
}

/** A hash is 32 bits of a number's 53; what is left is the part's. */
const mostParts = 2 ** 21;

/** Of every row of every part its hash and its part, in the order of both. */
function listOrder(parts: readonly PartRows[]): Float64Array {
  const order = new Float64Array(parts.reduce((sum, { rows }) => sum + rows.words.length, 0));
  let end = 0;
  for (const [part, { rows }] of parts.entries())
    for (const word of rows.words) {
      order[end] = hashWord(word) * mostParts + part;
      end += 1;
    }
  return order.sort();
}

const hashOf = (key: number): number => Math.floor(key / mostParts);

/** Merged rows in the order of `compareRows`. `parts` are in the order of their pages. */
export function* mergeRows(parts: readonly PartRows[]): Generator<HashedRow> {
  const order = listOrder(parts);
  /** How many rows of each part are merged. */
  const done = new Uint32Array(parts.length);
  for (let at = 0; at < order.length; ) {
    const hash = hashOf(order[at] ?? 0);
    const heads: { readonly word: string; readonly part: number }[] = [];
    for (; at < order.length && hashOf(order[at] ?? 0) === hash; at += 1) {
      const part = (order[at] ?? 0) - hash * mostParts;
      const row = done[part] ?? 0;
      done[part] = row + 1;
      heads.push({ word: parts[part]?.rows.words[row] ?? "", part });
    }
    // Few hashes are not of one word. A part has its own words of one hash in this order, too.
    if (heads.length > 1 && heads.some(({ word }) => word !== heads[0]?.word))
      heads.sort((a, b) => (a.word === b.word ? a.part - b.part : a.word < b.word ? -1 : 1));
    let postings: number[] = [];
    for (const [number, { word, part }] of heads.entries()) {
      parts[part]?.rows.readNext(postings, parts[part].first);
      if (heads[number + 1]?.word === word) continue;
      yield { word, hash, postings };
      postings = [];
    }
  }
}
