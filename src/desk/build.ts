/**
 * `desk build`: checks the content, builds beside dist/ and moves in when whole. Whatever stops it, the site that stood
 * before still stands.
 */

import { countPages, createStage, discard, lockBuild, moveIn, recover } from "../disk/output.ts";
import { listOrders } from "../editions/photographs.ts";
import { findState } from "../editions/state.ts";
import { readClock } from "../library/clock.ts";
import type { Content } from "../library/read-content.ts";
import { fillShelf, sweepShelf } from "../photographs/shelf.ts";
import { hasErrors } from "../problems/problem.ts";
import { createProgress } from "../problems/progress.ts";
import { speak } from "../problems/speak.ts";
import { variants } from "../site/served-variants.ts";
import type { Command } from "../terminal/command.ts";
import { reportProblems } from "../terminal/report-problems.ts";
import { checkContent } from "./check.ts";

const unchanged = "網站沒有重建，原來的 dist/ 原封不動。";

/** Whether the photographs of every story that may be published are ready; those already made are left as they are. */
async function preparePhotographs(root: string, { stories }: Content): Promise<boolean> {
  const all = stories.map(({ story }) => story);
  const orders = listOrders(all.filter(({ draft }) => !draft));
  const progress = createProgress({ verb: "縮小照片", unit: "張" });
  const problems = await fillShelf(root, orders, progress.update);
  progress.end();
  // By the clock on the wall: AS_OF may be any day.
  sweepShelf(root, listOrders(all), Date.now());
  reportProblems(problems);
  return problems.length === 0;
}

/** Builds the site into the stage, and counts the pages of stories that stand there already. */
async function buildPages(root: string, stage: string, { stories }: Content): Promise<void> {
  const { build: buildSite } = await import("astro");
  const all = stories.filter(({ story }) => findState(story, readClock()) === "published").length * variants.length;
  const folders = variants.map(({ segment }) => segment);
  const progress = createProgress({ verb: "寫網頁", unit: "頁" });
  const count = setInterval(() => {
    const done = countPages(root, stage, folders);
    if (done < all) return progress.update(done, all);
    // What follows speaks for itself.
    clearInterval(count);
    return progress.end();
  }, 500);
  try {
    await buildSite({ root, outDir: stage, logLevel: "warn" });
  } finally {
    clearInterval(count);
    progress.end();
  }
}

export const build: Command = {
  name: "build",
  summary: "檢查內容，建好整個網站，放進 dist/。",
  takes: [],
  options: {},
  examples: ["build"],
  async run(root) {
    recover(root);
    const content = checkContent(root);
    if (hasErrors(content.problems)) {
      console.error(speak(unchanged));
      return 1;
    }
    const unlock = await lockBuild(root);
    const stage = createStage(root);
    try {
      if (!(await preparePhotographs(root, content))) {
        console.error(speak(unchanged));
        return 1;
      }
      await buildPages(root, stage, content);
      moveIn(root, stage);
      console.log(speak`網站建好了，在 dist/。`);
      return 0;
    } catch (error) {
      console.error(
        speak`網站沒有建成，原來的 dist/ 原封不動。${error instanceof Error ? error.message : String(error)}`,
      );
      return 1;
    } finally {
      discard(root, stage);
      unlock();
    }
  },
};
