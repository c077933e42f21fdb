/** Writes the search index of the site. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readClock } from "../library/clock.ts";
import type { Content } from "../library/read-content.ts";
import { createProgress } from "../problems/progress.ts";
import { buildIndex } from "../search/build-index.ts";
import { listIndexedStories } from "../search/list-indexed-stories.ts";
import { searchFolder } from "../search/search-files.ts";
import { variants } from "../site/served-variants.ts";

/** `site` is the folder of the site. */
export async function writeSearch(site: string, content: Content): Promise<void> {
  const output = join(site, searchFolder);
  const stories = [...listIndexedStories(content, readClock())];
  const progress = createProgress({ verb: "編搜尋索引", unit: "篇" });
  const write = (name: string, text: string) => {
    const file = join(output, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  await buildIndex(
    stories,
    variants.map(({ tag }) => tag),
    output,
    write,
    progress.update,
  );
  progress.end();
}
