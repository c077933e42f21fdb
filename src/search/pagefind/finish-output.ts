/** Makes of what Pagefind wrote what readers fetch: our page table, one worker file, and nothing that nobody asks for. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { findLastWord, listChunkNames, listPageNames, shrinkTable } from "./page-table.ts";
import { workerPrelude } from "./worker-prelude.ts";

/** What of Pagefind's own files is served as it is. */
const kept = /^(?:index|wasm\.unknown\.pagefind|.*\.pf_meta|worker\.js)$/;

/** Bytes that do not change with the machine or the moment. */
const pack = (data: Uint8Array) => gzipSync(data, { level: 9 });

/** `folder` is what `writeIndex` filled with `count` records. Returns Pagefind's list of its indexes; throws when it has changed. */
export function finishOutput(folder: string, count: number): unknown {
  const name = readdirSync(folder).find((file) => file.endsWith(".pf_meta"));
  if (name === undefined) throw new Error("Pagefind wrote no table");
  const table = gunzipSync(readFileSync(join(folder, name)));
  checkOrder(folder, listPageNames(table, count));
  const chunks = listChunkNames(table, count).map((chunk) => join(folder, "index", `${chunk}.pf_index`));
  const lastWords = chunks.map((file) => findLastWord(gunzipSync(readFileSync(file))));
  writeFileSync(join(folder, name), pack(shrinkTable(table, count, lastWords)));
  for (const [number, file] of chunks.entries()) renameSync(file, join(folder, "index", `${number}.pf_index`));
  const worker = readFileSync(join(folder, "pagefind-worker.js"), "utf8");
  writeFileSync(join(folder, "worker.js"), transformSync(workerPrelude + worker, { minify: true }).code);
  const entry: unknown = JSON.parse(readFileSync(join(folder, "pagefind-entry.json"), "utf8"));
  for (const file of readdirSync(folder)) if (!kept.test(file)) rmSync(join(folder, file), { recursive: true });
  return entry;
}

/** Looks at some pages' own files whether Pagefind numbered them as they were added. */
function checkOrder(folder: string, names: readonly string[]): void {
  for (const number of new Set([0, 1, Math.floor(names.length / 2), names.length - 1])) {
    const name = names[number];
    if (name === undefined) continue;
    const page = gunzipSync(readFileSync(join(folder, "fragment", `${name}.pf_fragment`))).toString("utf8");
    if (!page.includes(`"url":"/${number}/"`)) throw new Error("Pagefind numbers its pages in another order");
  }
}
