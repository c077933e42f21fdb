/**
 * `desk build`: checks the content, builds beside dist/ and moves in when whole. Whatever stops it, the site that stood
 * before still stands.
 */
import { hasErrors } from "../problems/problem.ts";
import { checkContent } from "./check.ts";
import type { Command } from "./command.ts";
import { createStage, discard, lockBuild, moveIn, recover } from "./output.ts";

export const build: Command = {
  name: "build",
  summary: "檢查內容，建好整個網站，放進 dist/。",
  takes: [],
  options: {},
  examples: ["build"],
  async run(root) {
    recover(root);
    if (hasErrors(checkContent(root))) {
      console.error("網站沒有重建，原來的 dist/ 原封不動。");
      return 1;
    }
    const unlock = await lockBuild(root);
    const stage = createStage(root);
    try {
      const { build: buildSite } = await import("astro");
      await buildSite({ root, outDir: stage, logLevel: "warn" });
      moveIn(root, stage);
      console.log("網站建好了，在 dist/。");
      return 0;
    } catch (error) {
      console.error(`網站沒有建成，原來的 dist/ 原封不動。${error instanceof Error ? error.message : String(error)}`);
      return 1;
    } finally {
      discard(root, stage);
      unlock();
    }
  },
};
