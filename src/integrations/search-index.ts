/** Builds the search index into the output when the pages are done. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { readClock } from "../library/clock.ts";
import { readContent } from "../library/read-content.ts";
import { findMemory } from "../library/reading-memory.ts";
import { createProgress } from "../problems/progress.ts";
import { buildIndex } from "../search/build-index.ts";
import { listIndexedStories } from "../search/list-indexed-stories.ts";
import { searchFolder } from "../search/search-files.ts";
import { variants } from "../site/served-variants.ts";

export function searchIndex(): AstroIntegration {
  let root = "";
  return {
    name: "search-index",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = fileURLToPath(config.root);
      },
      "astro:build:done": async ({ dir, logger }) => {
        const output = fileURLToPath(new URL(searchFolder, dir));
        const content = readContent(root, { checksCopy: false, memory: findMemory() });
        const stories = [...listIndexedStories(content, readClock())];
        const tags = variants.map(({ tag }) => tag);
        const progress = createProgress({ verb: "編搜尋索引", unit: "篇" });
        const write = (name: string, text: string) => {
          const file = join(output, name);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        };
        await buildIndex(stories, tags, output, write, progress.update);
        progress.end();
        logger.info(`搜尋索引：${stories.length} 篇`);
      },
    },
  };
}
