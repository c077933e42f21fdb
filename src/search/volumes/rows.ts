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
class Cursor {
  readonly #data: Uint8Array;
  at: number;

  constructor(data: Uint8Array, at: number) {
    this.#data = data;
    this.at = at;
  }

  next(): number {
    let byte = this.#data[this.at] ?? 0;
    this.at += 1;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = this.#data[this.at] ?? 0;
      this.at += 1;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }
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

export interface RowReader {
  readonly words: readonly string[];
  /** Postings of the next row, appended to `to`; its pages count from `first` on. */
  readonly readNext: (to: number[], first?: number) => number[];
}

/** One row after another, so that a part's thousands never lie in memory together. */
export function openRows(data: Uint8Array): RowReader {
  const head = new Cursor(data, 0);
  const [rows, units] = [head.next(), head.next()];
  const lengths = Array.from({ length: 5 }, () => head.next());
  let at = head.at + units * 2;
  const words = rows === 0 ? [] : decoder.decode(data.subarray(head.at, at)).split("\n");
  const openColumn = (column: number): Cursor => {
    const cursor = new Cursor(data, at);
    at += lengths[column] ?? 0;
    return cursor;
  };
  const [counts, steps, numbers, uppers] = [openColumn(0), openColumn(1), openColumn(2), openColumn(3)];
  let lower = at;
  return {
    words,
    readNext(to, first = 0) {
      let page = first;
      for (let pages = counts.next(); pages > 0; pages -= 1) {
        page += steps.next();
        const places = numbers.next();
        to.push(page, places);
        for (let left = places; left > 0; left -= 1) {
          to.push((uppers.next() << 8) | (data[lower] ?? 0));
          lower += 1;
        }
      }
      return to;
    },
  };
}

export function* unpackRows(data: Uint8Array): Generator<Row> {
  const { words, readNext } = openRows(data);
  for (const word of words) yield { word, postings: readNext([]) };
}
