/**
 * What the engine's readers fetch, made of an index that Pagefind wrote: its engine, and the rows of its index in chunks that a
 * word's own letters lead to.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { isApart } from "../units.ts";
import { listRows, type Row, writeChunk } from "./chunk.ts";
import { type ChunkCounts, nameChunk } from "./chunk-name.ts";
import { engineFile, formatChunkFile } from "./engine.ts";
import { cutMark, listPageNames } from "./page-table.ts";
import { writeIndex } from "./write-index.ts";

/**
 * Bytes of a chunk before it is packed. Pairs of characters are what every question asks for: small chunks keep questions cheap,
 * and cost nothing but files. Measured.
 */
const chunkBytes = { pairs: 3600, apart: 12_000 };

/** `records` are as `writeIndex` takes them, `folder` is the engine's folder of the site. Throws when Pagefind has changed. */
export async function buildEngineFiles(
  records: Iterable<string>,
  folder: string,
): Promise<{ pages: number; chunks: ChunkCounts }> {
  const written = mkdtempSync(join(tmpdir(), "luozi-index-"));
  try {
    const pages = await writeIndex(records, written);
    return { pages, chunks: packIndex(written, folder, pages) };
  } finally {
    rmSync(written, { recursive: true });
  }
}

/** From the folder `from`, which holds Pagefind's files of `count` records. */
function packIndex(from: string, to: string, count: number): ChunkCounts {
  const unpack = (file: string): Uint8Array => gunzipSync(readFileSync(join(from, file)));
  /** The same bytes on every machine, at every moment. */
  const write = (file: string, data: Uint8Array) => {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), gzipSync(data, { level: 9 }));
  };
  const table = readdirSync(from).find((file) => file.endsWith(".pf_meta"));
  if (table === undefined) throw new Error("Pagefind wrote no table");
  checkOrder(listPageNames(unpack(table), count), (name) => unpack(`fragment/${name}.pf_fragment`));
  write(engineFile, cutMark(unpack("wasm.unknown.pagefind")));
  const rows = readdirSync(join(from, "index")).flatMap((file) => listRows(unpack(`index/${file}`)));
  const chunks = countChunks(rows);
  for (const [name, group] of Map.groupBy(rows, ({ word }) => nameChunk(word, chunks)))
    write(formatChunkFile(name), writeChunk(group.sort((a, b) => (a.word < b.word ? -1 : 1))));
  return chunks;
}

function countChunks(rows: readonly Row[]): ChunkCounts {
  const sum = (apart: boolean) =>
    rows.reduce((bytes, row) => (isApart(row.word) === apart ? bytes + row.bytes.length : bytes), 0);
  return {
    pairs: Math.ceil(sum(false) / chunkBytes.pairs) || 1,
    apart: Math.ceil(sum(true) / chunkBytes.apart) || 1,
  };
}

/** Looks at some pages' own files whether Pagefind numbered them as they were added. */
function checkOrder(names: readonly string[], read: (name: string) => Uint8Array): void {
  for (const number of new Set([0, 1, Math.floor(names.length / 2), names.length - 1])) {
    const name = names[number];
    if (name === undefined) continue;
    const page = new TextDecoder().decode(read(name));
    if (!page.includes(`"url":"/${number}/"`)) throw new Error("Pagefind numbers its pages in another order");
  }
}
