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

/** Just behind a word, before every other one. */
const next = (word: string) => `${word}\u0001`;

/**
 * `data` is an unpacked `.pf_meta` of `count` pages. `table` has the same form, pages and chunks named by their number and each
 * chunk beginning right behind the one before, which repeats a word instead of bringing a new one; `chunks` are their old names.
 */
export function shrinkTable(data: Uint8Array, count: number): { table: Uint8Array; chunks: readonly string[] } {
  const { version, pages, chunks, rest } = readTable(data, count);
  const numbered = pages.map(([, , group], number) => [String(number), 1, group]);
  const joined = chunks.map(([from, to], number) => {
    const before = chunks[number - 1]?.[1];
    if (before !== undefined && Buffer.compare(Buffer.from(before), Buffer.from(from)) >= 0)
      throw new Error("Pagefind's chunks stand in another order");
    return [before === undefined ? from : next(before), to, String(number)];
  });
  const written = encode([version, numbered, joined, ...rest]);
  const table = new Uint8Array(mark.length + written.length);
  table.set(mark);
  table.set(written, mark.length);
  return { table, chunks: chunks.map(([, , name]) => name) };
}
