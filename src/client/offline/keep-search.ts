/** Search that was used works without network from then on: its page, and of its index what was asked for; all of it where that is small. */

import { takePage } from "../../offline/take-page.ts";
import type { SearchTable } from "../../search/search-files.ts";
import { tableFile } from "../../search/search-files.ts";
import { fetchWell } from "../../search/volumes/read-ranges.ts";
import { listWholeIndex } from "../../search/whole-index.ts";
import { findShelf, hasWorker } from "./own-shelf.ts";
import { searchFetch } from "./search-fetch.ts";

let keeping = false;

/** Called with every answer, and done once. `page` is the address of the search page, `index` that of the index's folder. */
export async function keepSearch(page: string, index: string): Promise<void> {
  if (keeping) return;
  keeping = true;
  const shelf = findShelf();
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  if (shelf === undefined || !hasWorker() || connection?.saveData === true) return;
  try {
    await takePage(shelf, { path: new URL(page).pathname, kind: "frame", headline: "", whole: true });
    const fetchKept = searchFetch(index);
    const table = (await (await fetchWell(fetchKept, index + tableFile, { cache: "no-cache" })).json()) as SearchTable;
    const read = async (address: string) => new Uint8Array(await (await fetchWell(fetchKept, address)).arrayBuffer());
    for (const address of await listWholeIndex(table, index, read)) await fetchWell(fetchKept, address);
  } catch {
    // No room, no storage, no network: the search works as before, and the next answer tries again.
    keeping = false;
  }
}
