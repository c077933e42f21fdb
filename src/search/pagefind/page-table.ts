/**
 * Pagefind's table of pages and of the index's chunks, made small: it is what every reader fetches first. Pagefind names both by
 * hashes that no compressor shortens, and keeps the length of every page for a ranking we do not use. Both stand in a fixed
 * order, so their numbers say all. The format is Pagefind's own (CBOR: `[version, [[hash, words, group], ...], [[from, to, hash],
 * ...], ...]`, `from` and `to` the first and last word of a chunk), checked as it is read.
 */
import { decode, encode } from "cborg";

type Page = readonly [name: string, words: number, group: unknown];
type Chunk = readonly [from: string, to: string, name: string];

const mark = new TextEncoder().encode("pagefind_dcd");

const isPage = (row: unknown): row is Page =>
  Array.isArray(row) && row.length === 3 && typeof row[0] === "string" && typeof row[1] === "number";
const isChunk = (row: unknown): row is Chunk =>
  Array.isArray(row) && row.length === 3 && row.every((part) => typeof part === "string");

/** The table's parts. Throws when it is not what Pagefind 1.6.0 writes for `count` pages. */
function readTable(data: Uint8Array, count: number) {
  if (!mark.every((byte, at) => data[at] === byte)) throw new Error("Pagefind's table has another mark");
  const table: unknown = decode(data.subarray(mark.length));
  const [version, pages, chunks, ...rest] = Array.isArray(table) ? (table as unknown[]) : [];
  if (!Array.isArray(pages) || pages.length !== count || !Array.isArray(chunks))
    throw new Error("Pagefind's table has another form");
  if (!pages.every(isPage) || !chunks.every(isChunk)) throw new Error("Pagefind's table has another row");
  return { version, pages, chunks, rest };
}

/** Pagefind's own names of its pages, in its order. */
export function listPageNames(data: Uint8Array, count: number): string[] {
  return readTable(data, count).pages.map(([name]) => name);
}

/** Pagefind's own names of the index's chunks, in its order. */
export function listChunkNames(data: Uint8Array, count: number): string[] {
  return readTable(data, count).chunks.map(([, , name]) => name);
}

/** The last word of an unpacked chunk (CBOR: `[[[word, ...], ...], ...]`). */
export function findLastWord(data: Uint8Array): string {
  const chunk: unknown = decode(data.subarray(mark.length));
  const words: unknown = Array.isArray(chunk) ? chunk[0] : undefined;
  const last: unknown = Array.isArray(words) ? words.at(-1) : undefined;
  if (!Array.isArray(last) || typeof last[0] !== "string") throw new Error("Pagefind's chunk has another form");
  return last[0];
}

/** Just behind a word, before every other one. */
const next = (word: string) => `${word}\u0001`;

/**
 * `data` is an unpacked `.pf_meta` of `count` pages, `lastWords` those of its chunks. The result has the same form, pages and
 * chunks named by their number. Pagefind cuts the bounds of chunks short, and then misses a word between two of them when it is
 * asked with others; here a chunk ends with its last word and begins right behind the one before.
 */
export function shrinkTable(data: Uint8Array, count: number, lastWords: readonly string[]): Uint8Array {
  const { version, pages, chunks, rest } = readTable(data, count);
  const numbered = pages.map(([, , group], number) => [String(number), 1, group]);
  const joined = chunks.map(([from], number) => {
    const [before, last = ""] = [lastWords[number - 1], lastWords[number]];
    if (before !== undefined && Buffer.compare(Buffer.from(before), Buffer.from(last)) >= 0)
      throw new Error("Pagefind's chunks stand in another order");
    return [before === undefined ? from : next(before), last, String(number)];
  });
  const written = encode([version, numbered, joined, ...rest]);
  const table = new Uint8Array(mark.length + written.length);
  table.set(mark);
  table.set(written, mark.length);
  return table;
}
