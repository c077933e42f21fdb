/** Builds the search index into the output when the pages are done. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { readClock } from "../library/clock.ts";
import { readContent } from "../library/read-content.ts";
import { findMemory } from "../library/reading-memory.ts";
import { createProgress } from "../problems/progress.ts";
import { speak } from "../problems/speak.ts";
import { buildIndex, type IndexEntry } from "../search/build-index.ts";
import type { IndexedStory } from "../search/indexed-story.ts";
import { listIndexedStories } from "../search/list-indexed-stories.ts";
import { searchFolder } from "../search/search-files.ts";
import { buildSearchRecord } from "../search/search-record.ts";
import { variants } from "../site/served-variants.ts";

const tags = variants.map(({ tag }) => tag);

/** Of the code that makes records into an index. */
function digestCode(root: string): string {
  const folder = join(root, "src/search");
  const digest = createHash("sha256");
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
    if (name.endsWith(".ts")) digest.update(readFileSync(join(folder, name)));
  return digest.digest("hex");
}

function createEntry(story: IndexedStory): IndexEntry {
  const record = buildSearchRecord(story, tags);
  const digest = createHash("sha256").update(JSON.stringify(record)).digest("hex");
  return { slug: story.slug, published: story.published, digest, load: () => record };
}

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
        const content = readContent(root, { checksCopy: true, memory: findMemory() });
        const entries = [...listIndexedStories(content, readClock())].map(createEntry);
        const progress = createProgress({ verb: "編搜尋索引", unit: "篇" });
        const kept = join(root, ".luozi/search");
        await buildIndex({ entries, tags, output, kept, code: digestCode(root), advance: progress.update });
        progress.end();
        logger.info(speak`搜尋索引：${entries.length} 篇`);
      },
    },
  };
}
