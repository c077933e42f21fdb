/**
 * Has Pagefind index records made of ready words, and reads what it wrote. All that leans on the inside of Pagefind lives in this
 * folder: its engine's functions, its table and its chunks. The version is pinned; tests/unit/search/pagefind fails when an
 * upgrade changes any of it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { once } from "../../once.ts";
import { listRows, type Row } from "./chunk.ts";
import { cutMark, listPageNames } from "./page-table.ts";

/** One Pagefind works on one index after another, in one thread: every lane has a process of its own. */
const openLane = once((lane: number): Promise<typeof import("pagefind")> => {
  return lane === 0 ? import("pagefind") : import(`${import.meta.resolve("pagefind")}?lane=${lane}`);
});

/** Writes records, numbered in their order, to the folder `output`. `words` are separated by spaces: letters, digits, `.`. */
export async function writeIndex(records: Iterable<string>, output: string, lane = 0): Promise<number> {
  const { createIndex } = await openLane(lane);
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(errors.join("\n"));
  let count = 0;
  try {
    for (const words of records) {
      // `und`: no language, so nothing is cut or stemmed again. A weight other than 1 for the whole page, because 1 costs a
      // marker at every posting.
      const content = `<html lang="und"><body data-pagefind-weight="1.05"><p>${words}</p></body></html>`;
      const added = await index.addHTMLFile({ url: `/${count}/`, content });
      if (added.errors.length > 0) throw new Error(added.errors.join("\n"));
      count += 1;
    }
    const written = await index.writeFiles({ outputPath: output });
    if (written.errors.length > 0) throw new Error(written.errors.join("\n"));
  } finally {
    await index.deleteIndex();
  }
  return count;
}

/** Rows of the index of `records`, in no order. Throws when Pagefind has changed. */
export async function indexRecords(records: readonly string[], lane = 0): Promise<Row[]> {
  return inFolder(async (folder, unpack) => {
    const count = await writeIndex(records, folder, lane);
    const table = readdirSync(folder).find((file) => file.endsWith(".pf_meta"));
    if (table === undefined) throw new Error("Pagefind wrote no table");
    checkOrder(listPageNames(unpack(table), count), (name) => unpack(`fragment/${name}.pf_fragment`));
    return readdirSync(join(folder, "index")).flatMap((file) => listRows(unpack(`index/${file}`)));
  });
}

/** The code of Pagefind's engine. */
export async function readEngine(): Promise<Uint8Array> {
  return inFolder(async (folder, unpack) => {
    await writeIndex(["."], folder);
    return cutMark(unpack("wasm.unknown.pagefind"));
  });
}

async function inFolder<Value>(
  use: (folder: string, unpack: (file: string) => Uint8Array) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "luozi-index-"));
  try {
    return await use(folder, (file) => gunzipSync(readFileSync(join(folder, file))));
  } finally {
    rmSync(folder, { recursive: true });
  }
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
