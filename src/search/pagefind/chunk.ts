/**
 * A chunk of Pagefind's index: `[[[word, pages, variants], ...]]`, a row a word. Rows are taken out and laid into other chunks
 * whole; only their words are read.
 */
import { readArray, readText, skipValue, writeHead } from "./cbor.ts";
import { cutMark } from "./page-table.ts";

export interface Row {
  readonly word: string;
  /** The row as it stands in its chunk. */
  readonly bytes: Uint8Array;
}

/** `data` is a chunk as Pagefind wrote it, unpacked. Throws when it has another form. */
export function listRows(data: Uint8Array): Row[] {
  const chunk = cutMark(data);
  const rows = readArray(chunk, readArray(chunk, 0).at);
  let at = rows.at;
  return Array.from({ length: rows.count }, () => {
    const row = readArray(chunk, at);
    if (row.count !== 3) throw new Error("Pagefind's chunk has another row");
    const start = at;
    at = skipValue(chunk, at);
    return { word: readText(chunk, row.at).text, bytes: chunk.subarray(start, at) };
  });
}

export function writeChunk(rows: readonly Row[]): Uint8Array {
  const head = [...writeHead("array", 1), ...writeHead("array", rows.length)];
  return Buffer.concat([new Uint8Array(head), ...rows.map(({ bytes }) => bytes)]);
}
