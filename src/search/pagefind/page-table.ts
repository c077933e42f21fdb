/**
 * Pagefind's table of pages and chunks, which its engine is started with: `[version, [[name, words, group], ...], chunks, filters,
 * sorts, metadata]`. Readers do not fetch it. Pages are named by their number, the length of each counts for a ranking we do not
 * use, and chunks are ours to find (find-chunk.ts), so the number of pages says all that is in it.
 */
import { writeHead, writeText } from "./cbor.ts";

/** The version whose files we read and write. It is pinned in package.json too. */
export const pagefindVersion = "1.6.0";

/** Stands before all that Pagefind writes. */
const mark = new TextEncoder().encode("pagefind_dcd");

/** The part of an unpacked file behind Pagefind's mark, which ours do without. Throws when it has another one. */
export function cutMark(data: Uint8Array): Uint8Array {
  if (!mark.every((byte, at) => data[at] === byte)) throw new Error("Pagefind's file has another mark");
  return data.subarray(mark.length);
}

/** The table of `count` pages. */
export function writePageTable(count: number): Uint8Array {
  const table = [...writeHead("array", 6), ...writeText(pagefindVersion), ...writeHead("array", count)];
  for (let number = 0; number < count; number += 1)
    table.push(...writeHead("array", 3), ...writeText(String(number)), ...writeHead("number", 1), ...writeText(""));
  for (let empty = 0; empty < 4; empty += 1) table.push(...writeHead("array", 0));
  return new Uint8Array(table);
}
