/**
 * A chunk of Pagefind's index: `[[[word, pages, variants], ...]]`, a row a word, a page `[step from the page before, places, []]`.
 * Rows are merged and laid into other chunks, and written for its engine. What our words never cause is not written: marks of
 * weight, and variants, which stand for words with marks of letters.
 */
import { writeHead } from "./cbor.ts";

export interface Row {
  readonly word: string;
  /** Page after page: its number, how many places, the places: the first, and steps from one to the next. */
  readonly postings: readonly number[];
}

/** A chunk as the engine takes it. */
export function writeChunk(rows: readonly Row[]): Uint8Array {
  const bytes = [...writeHead("array", 1), ...writeHead("array", rows.length)];
  const encoder = new TextEncoder();
  for (const { word, postings } of rows) {
    const text = encoder.encode(word);
    bytes.push(...writeHead("array", 3), ...writeHead("text", text.length), ...text);
    const pages: number[] = [];
    let count = 0;
    let before = 0;
    for (let at = 0; at < postings.length; count += 1) {
      const page = postings[at] ?? 0;
      const places = postings[at + 1] ?? 0;
      pages.push(...writeHead("array", 3), ...writeHead("number", page - before), ...writeHead("array", places));
      for (let place = at + 2; place < at + 2 + places; place += 1)
        pages.push(...writeHead("number", postings[place] ?? 0));
      pages.push(...writeHead("array", 0));
      before = page;
      at += 2 + places;
    }
    bytes.push(...writeHead("array", count));
    for (const byte of pages) bytes.push(byte);
    bytes.push(...writeHead("array", 0));
  }
  return new Uint8Array(bytes);
}
