/**
 * Rows of the index packed by columns: words, then how many pages each has, then steps from page to page, numbers of places, places.
 * Packed again by deflate they are a quarter smaller than in Pagefind's own form. Parts of a volume are kept so, and readers are
 * sent their chunks so.
 */
import type { Row } from "../pagefind/chunk.ts";

/** A number in as many bytes as it needs, seven bits each. */
function pushNumber(column: number[], value: number): void {
  let left = value;
  while (left > 0x7f) {
    column.push((left & 0x7f) | 0x80);
    left >>>= 7;
  }
  column.push(left);
}

/** Reads such numbers from `at` on. */
function createCursor(data: Uint8Array, at: number) {
  let end = at;
  const next = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = data[end] ?? 0;
      end += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  return { next, findEnd: () => end };
}

/** Words may hold no line end. */
export function packRows(rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const counts: number[] = [];
  const steps: number[] = [];
  const numbers: number[] = [];
  const uppers: number[] = [];
  const lowers: number[] = [];
  for (const { postings } of rows) {
    let count = 0;
    let before = 0;
    for (let at = 0; at < postings.length; count += 1) {
      const [page = 0, places = 0] = [postings[at], postings[at + 1]];
      pushNumber(steps, page - before);
      pushNumber(numbers, places);
      for (let place = at + 2; place < at + 2 + places; place += 1) {
        const value = postings[place] ?? 0;
        pushNumber(uppers, value >>> 8);
        lowers.push(value & 0xff);
      }
      before = page;
      at += 2 + places;
    }
    pushNumber(counts, count);
  }
  const words = rows.map(({ word }) => word).join("\n");
  const columns = [counts, steps, numbers, uppers, lowers];
  const head: number[] = [];
  for (const { length } of [rows, words, ...columns]) pushNumber(head, length);
  return concat([head, writeUnits(words), ...columns]);
}

/** UTF-16, lower byte first: of Chinese words a third less than UTF-8. */
function writeUnits(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit;
    bytes[at * 2 + 1] = unit >>> 8;
  }
  return bytes;
}

function concat(parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}

const decoder = new TextDecoder("utf-16le");

/** One row after another, so that a part's thousands never lie in memory together. */
export function* unpackRows(data: Uint8Array): Generator<Row> {
  const head = createCursor(data, 0);
  const [rows, units] = [head.next(), head.next()];
  const lengths = Array.from({ length: 5 }, head.next);
  let at = head.findEnd() + units * 2;
  const words = decoder.decode(data.subarray(head.findEnd(), at)).split("\n");
  const openColumn = (column: number): number => {
    const start = at;
    at += lengths[column] ?? 0;
    return start;
  };
  const [counts, steps, numbers, uppers] = [0, 1, 2, 3].map((column) => createCursor(data, openColumn(column)).next);
  let lower = openColumn(4);
  const read = (column: (() => number) | undefined): number => column?.() ?? 0;
  for (let row = 0; row < rows; row += 1) {
    const postings: number[] = [];
    let page = 0;
    for (let pages = read(counts); pages > 0; pages -= 1) {
      page += read(steps);
      const places = read(numbers);
      postings.push(page, places);
      for (let left = places; left > 0; left -= 1) {
        postings.push((read(uppers) << 8) | (data[lower] ?? 0));
        lower += 1;
      }
    }
    yield { word: words[row] ?? "", postings };
  }
}
