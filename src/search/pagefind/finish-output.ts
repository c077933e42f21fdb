/** Makes of what Pagefind wrote what readers fetch: our page table, one worker file, and nothing that nobody asks for. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { listPageNames, numberPages } from "./page-table.ts";
import { workerPrelude } from "./worker-prelude.ts";

/** What of Pagefind's own files is served as it is. */
const kept = /^(?:pagefind-entry\.json|index|wasm\.unknown\.pagefind|.*\.pf_meta|worker\.js)$/;

/** Bytes that do not change with the machine or the moment. */
const pack = (data: Uint8Array) => gzipSync(data, { level: 9 });

/** `folder` is what `writeIndex` filled with `count` records. Throws when Pagefind has changed. */
export function finishOutput(folder: string, count: number): void {
  checkOrder(folder, count);
  const worker = readFileSync(join(folder, "pagefind-worker.js"), "utf8");
  writeFileSync(join(folder, "worker.js"), workerPrelude + worker);
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (!kept.test(name)) rmSync(file, { recursive: true });
    else if (name.endsWith(".pf_meta")) writeFileSync(file, pack(numberPages(gunzipSync(readFileSync(file)), count)));
  }
}

/** Looks at some pages' own files whether Pagefind numbered them as they were added. */
function checkOrder(folder: string, count: number): void {
  const table = readdirSync(folder).find((name) => name.endsWith(".pf_meta"));
  if (table === undefined) throw new Error("Pagefind wrote no page table");
  const names = listPageNames(gunzipSync(readFileSync(join(folder, table))), count);
  for (const number of new Set([0, 1, Math.floor(count / 2), count - 1])) {
    const name = names[number];
    if (name === undefined) continue;
    const page = gunzipSync(readFileSync(join(folder, "fragment", `${name}.pf_fragment`))).toString("utf8");
    if (!page.includes(`"url":"/${number}/"`)) throw new Error("Pagefind numbers its pages in another order");
  }
}
