/**
 * Pagefind's engine, which answers in the reader's browser: Pagefind writes it beside every index it makes. All that leans on the
 * inside of Pagefind lives in this folder: its engine's functions, its table and its chunks. The version is pinned;
 * tests/unit/search/pagefind fails when an upgrade changes any of it.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { cutMark } from "./page-table.ts";

/** The code of the engine. */
export async function readEngine(): Promise<Uint8Array> {
  const { createIndex } = await import("pagefind");
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join("\n"));
  const folder = mkdtempSync(join(tmpdir(), "luozi-index-"));
  try {
    // `und`: the engine for no language, so nothing that is asked is cut or stemmed again.
    const added = await index.addHTMLFile({ url: "/", content: '<html lang="und"><body><p>.</p></body></html>' });
    const written = await index.writeFiles({ outputPath: folder });
    const wrong = [...added.errors, ...written.errors];
    if (wrong.length > 0) throw new Error(wrong.join("\n"));
    return cutMark(gunzipSync(readFileSync(join(folder, "wasm.unknown.pagefind"))));
  } finally {
    await index.deleteIndex();
    rmSync(folder, { recursive: true });
  }
}
