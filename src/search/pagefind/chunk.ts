/**
 * A chunk of Pagefind's index: `[[[word, pages, variants], ...]]`, a row a word, a page `[step from the page before, places, []]`.
 * Read into rows that can be merged and laid into other chunks, and written again for its engine. What our words never cause is
 * refused: marks of weight, and variants, which stand for words with marks of letters.
 */
import { readArray, readText, writeHead } from "./cbor.ts";
import { cutMark } from "./page-table.ts";

export interface Row {
  readonly word: string;
  /** Page after page: its number, how many places, the places as Pagefind wrote them. */
  readonly postings: readonly number[];
}

const refuse = (): never => {
  throw new Error("Pagefind's chunk has another form");
};

/** `data` is a chunk as Pagefind wrote it, unpacked. Throws when it has another form. */
export function listRows(data: Uint8Array): Row[] {
  const chunk = cutMark(data);
  let at = readArray(chunk, 0).at;
  /** A number, or the length of an array: by hand, because there are millions of them. */
  const read = (kind: number): number => {
    const first = chunk[at] ?? refuse();
    const size = first & 0x1f;
    if (first >> 5 !== kind || size > 26) refuse();
    at += 1;
    if (size < 24) return size;
    let count = 0;
    for (let left = 1 << (size - 24); left > 0; left -= 1) {
      count = count * 0x100 + (chunk[at] ?? 0);
      at += 1;
    }
    return count;
  };
  const array = 4;
  const readPostings = (): number[] => {
    const postings: number[] = [];
    let page = 0;
    for (let pages = read(array); pages > 0; pages -= 1) {
      if (read(array) !== 3) refuse();
      page += read(0);
      const count = read(array);
      postings.push(page, count);
      for (let left = count; left > 0; left -= 1) postings.push(read(0));
      if (read(array) !== 0) refuse();
    }
    return postings;
  };
  return Array.from({ length: read(array) }, () => {
    if (read(array) !== 3) refuse();
    const { text: word, end } = readText(chunk, at);
    at = end;
    const postings = readPostings();
    if (read(array) !== 0) refuse();
    return { word, postings };
  });
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
