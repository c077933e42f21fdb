/**
 * `desk build`: checks the content, builds beside dist/ and moves in when whole. Whatever stops it, the site that stood
 * before still stands.
 */
import { fillShelf } from "../photographs/shelf.ts";
import { hasErrors } from "../problems/problem.ts";
import { listOrders } from "../stories/photographs.ts";
import type { Content } from "../stories/read-content.ts";
import { checkContent } from "./check.ts";
import type { Command } from "./command.ts";
import { createStage, discard, lockBuild, moveIn, recover } from "./output.ts";
import { createProgress } from "./progress.ts";
import { reportProblems } from "./report-problems.ts";

const unchanged = "網站沒有重建，原來的 dist/ 原封不動。";

/** Whether the photographs of every story that may be published are ready; those already made are left as they are. */
async function preparePhotographs(root: string, { stories }: Content): Promise<boolean> {
  const orders = listOrders(stories.map(({ story }) => story).filter(({ draft }) => !draft));
  const progress = createProgress({ verb: "縮小照片", unit: "張" });
  const problems = await fillShelf(root, orders, progress.update);
  progress.end();
  reportProblems(problems);
  return problems.length === 0;
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
      console.error(unchanged);
      return 1;
    }
    const unlock = await lockBuild(root);
    const stage = createStage(root);
    try {
      if (!(await preparePhotographs(root, content))) {
        console.error(unchanged);
        return 1;
      }
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
