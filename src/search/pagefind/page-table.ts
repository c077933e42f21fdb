/**
 * Pagefind's page table, made small. Pagefind names every page by a hash that no compressor shortens, and keeps its length for a
 * ranking we do not use: at ten thousand stories that is most of what a reader fetches first. Pages stand in the order they were
 * added, so their number says all; this file writes it in the hash's place. The format is Pagefind's own (CBOR:
 * `[version, [[hash, words, group], ...], chunks, ...]`), checked as it is read.
 */
import { decode, encode } from "cborg";

const mark = new TextEncoder().encode("pagefind_dcd");

/** The table's parts. Throws when it is not what Pagefind 1.6.0 writes for `count` pages. */
function readTable(
  data: Uint8Array,
  count: number,
): { version: unknown; pages: [string, number, unknown][]; rest: unknown[] } {
  if (!mark.every((byte, at) => data[at] === byte)) throw new Error("Pagefind's page table has another mark");
  const table: unknown = decode(data.subarray(mark.length));
  if (!Array.isArray(table) || !Array.isArray(table[1]) || table[1].length !== count)
    throw new Error("Pagefind's page table has another form");
  const [version, pages, ...rest] = table as [unknown, [string, number, unknown][], ...unknown[]];
  for (const page of pages)
    if (!Array.isArray(page) || page.length !== 3 || typeof page[0] !== "string" || typeof page[1] !== "number")
      throw new Error("Pagefind's page table has another row");
  return { version, pages, rest };
}

/** Pagefind's own names of its pages, in its order. */
export function listPageNames(data: Uint8Array, count: number): string[] {
  return readTable(data, count).pages.map(([name]) => name);
}

/** `data` is an unpacked `.pf_meta` of `count` pages; the result has the same form, pages named by their number. */
export function numberPages(data: Uint8Array, count: number): Uint8Array {
  const { version, pages, rest } = readTable(data, count);
  const numbered = pages.map(([, , group], number) => [String(number), 1, group]);
  const written = encode([version, numbered, ...rest]);
  const whole = new Uint8Array(mark.length + written.length);
  whole.set(mark);
  whole.set(written, mark.length);
  return whole;
}
