/** Builds the search index into the output when the pages are done. */
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { buildSearchIndex } from "../search/build-index.ts";

export function searchIndex(): AstroIntegration {
  let root = "";
  return {
    name: "search-index",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = fileURLToPath(config.root);
      },
      "astro:build:done": async ({ dir, logger }) => {
        const count = await buildSearchIndex(root, fileURLToPath(new URL("pagefind/", dir)));
        logger.info(`搜尋索引：${count} 個版本`);
      },
    },
  };
}
