/** What Pagefind's own indexer makes of records: what ours is held against. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decode } from "cborg";
import { createIndex } from "pagefind";
import type { Row } from "../../../../src/search/pagefind/chunk.ts";
import { cutMark } from "../../../../src/search/pagefind/page-table.ts";

/** Of Pagefind's table and chunks. */
type Table = [
  version: string,
  pages: [name: string, words: number, group: string][],
  chunks: unknown[],
  ...unknown[][],
];
type Chunk = [[word: string, pages: [step: number, places: number[], marks: []][], variants: []][]];

export interface Written {
  readonly table: Table;
  readonly chunks: readonly Chunk[];
  /** Addresses of pages, in the order of the table. */
  readonly urls: readonly string[];
}

/** Words separated by spaces, a record a page, numbered in its address. */
export async function indexByPagefind(records: readonly string[]): Promise<Written> {
  const { index } = await createIndex();
  const folder = mkdtempSync(join(tmpdir(), "luozi-pagefind-"));
  const unpack = (file: string) => cutMark(gunzipSync(readFileSync(join(folder, file))));
  try {
    // A weight other than 1 for the whole page, because 1 costs a mark at every posting.
    for (const [number, words] of records.entries())
      await index?.addHTMLFile({
        url: `/${number}/`,
        content: `<html lang="und"><body data-pagefind-weight="1.05"><p>${words}</p></body></html>`,
      });
    await index?.writeFiles({ outputPath: folder });
    const table = decode(unpack(readdirSync(folder).find((file) => file.endsWith(".pf_meta")) ?? "")) as Table;
    const chunks = readdirSync(join(folder, "index")).map((file) => decode(unpack(`index/${file}`)) as Chunk);
    const urls = table[1].map(([name]) => {
      const page = new TextDecoder().decode(unpack(`fragment/${name}.pf_fragment`));
      return (JSON.parse(page) as { url: string }).url;
    });
    return { table, chunks, urls };
  } finally {
    await index?.deleteIndex();
    rmSync(folder, { recursive: true });
  }
}

/** Throws at what our records never cause. */
export function listRows(chunks: readonly Chunk[]): Row[] {
  return chunks.flatMap(([rows]) =>
    rows.map(([word, pages, variants]) => {
      let page = 0;
      const postings = pages.flatMap(([step, places, marks]) => {
        page += step;
        if (marks.length > 0) throw new Error(`${word} has marks of weight`);
        return [page, places.length, ...places];
      });
      if (variants.length > 0) throw new Error(`${word} has variants`);
      return { word, postings };
    }),
  );
}
