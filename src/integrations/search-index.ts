/** Builds the search index into the output when the pages are done. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { buildSearchIndex, unusedFile } from "../search/build-index.ts";

export function searchIndex(): AstroIntegration {
  let root = "";
  return {
    name: "search-index",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = fileURLToPath(config.root);
      },
      "astro:build:done": async ({ dir, logger }) => {
        const output = fileURLToPath(new URL("pagefind/", dir));
        const count = await buildSearchIndex(root, output);
        for (const name of readdirSync(output)) if (unusedFile.test(name)) rmSync(join(output, name));
        logger.info(`搜尋索引：${count} 個版本`);
      },
    },
  };
}
