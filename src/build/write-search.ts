/** Writes the search index of the site. */
import { join } from "node:path";
import { digestCode } from "../kept/digest-code.ts";
import { createProgress } from "../problems/progress.ts";
import { buildIndex, type IndexEntry } from "../search/build-index.ts";
import { indexRooms } from "../search/keep-records.ts";
import { searchFolder } from "../search/search-files.ts";
import { variants } from "../site/served-variants.ts";

/** `root` is the project folder, `site` that of the site. */
export async function writeSearch(root: string, site: string, entries: readonly IndexEntry[]): Promise<void> {
  const progress = createProgress({ verb: "編搜尋索引", unit: "篇" });
  await buildIndex({
    entries,
    tags: variants.map(({ tag }) => tag),
    output: join(site, searchFolder),
    kept: join(root, ".luozi/search"),
    code: digestCode(indexRooms),
    advance: progress.update,
  });
  progress.end();
}
