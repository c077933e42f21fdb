/**
 * Rows of the index packed by columns: words, then how many pages each has, then steps from page to page, numbers of places, places.
 * Packed again by deflate they are a quarter smaller than in Pagefind's own form. Parts of a volume are kept so, and readers are
 * sent their chunks so.
 */
import type { Row } from "../pagefind/chunk.ts";

function pushNumber(column: number[], value: number): void {
  let left = value;
  while (left > 0x7f) {
    column.push((left & 0x7f) | 0x80);
    left >>>= 7;
  }
  column.push(left);
}

/** Words may hold no line end. */
export function packRows(rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const [head, counts, steps, numbers, high, low] = [[], [], [], [], [], []] as number[][] as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  for (const { postings } of rows) {
    let count = 0;
    let before = 0;
    for (let at = 0; at < postings.length; count += 1) {
      const [page = 0, places = 0] = [postings[at], postings[at + 1]];
      pushNumber(steps, page - before);
      pushNumber(numbers, places);
      for (let place = at + 2; place < at + 2 + places; place += 1) {
        const value = postings[place] ?? 0;
        pushNumber(high, value >>> 8);
        low.push(value & 0xff);
      }
      before = page;
      at += 2 + places;
    }
    pushNumber(counts, count);
  }
  const words = rows.map(({ word }) => word).join("\n");
  const units = new Uint8Array(words.length * 2);
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    units[at * 2] = unit & 0xff;
    units[at * 2 + 1] = unit >>> 8;
  }
  const columns = [counts, steps, numbers, high];
  for (const size of [rows.length, words.length, low.length, ...columns.map(({ length }) => length)])
    pushNumber(head, size);
  const parts = [head, units, ...columns, low];
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    packed.set(part, end);
    end += part.length;
  }
  return packed;
}

/** Reads numbers from `at` on. */
function createCursor(data: Uint8Array, at: number) {
  let next = at;
  return (): number => {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = data[next] ?? 0;
      next += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
      shift += 7;
    }
  };
}

const decoder = new TextDecoder("utf-16le");

/** One row after another, so that a part's thousands never lie in memory together. */
export function* unpackRows(data: Uint8Array): Generator<Row> {
  const sizes: number[] = [];
  let at = 0;
  for (let size = 0; size < 7; size += 1) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = data[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    sizes.push(value >>> 0);
  }
  const [rows = 0, units = 0, , ...lengths] = sizes;
  const words = decoder.decode(data.subarray(at, at + units * 2)).split("\n");
  at += units * 2;
  const [count, step, number, high] = lengths.map((length) => {
    const cursor = createCursor(data, at);
    at += length;
    return cursor;
  }) as [() => number, () => number, () => number, () => number];
  for (let row = 0; row < rows; row += 1) {
    const postings: number[] = [];
    let page = 0;
    for (let pages = count(); pages > 0; pages -= 1) {
      page += step();
      const places = number();
      postings.push(page, places);
      for (let left = places; left > 0; left -= 1) {
        postings.push((high() << 8) | (data[at] ?? 0));
        at += 1;
      }
    }
    yield { word: words[row] ?? "", postings };
  }
}
