/** Shares on this machine, where there is enough to make; resolves with the memory they held together. */
import { createProgress } from "../problems/progress.ts";
import { countShares, runShares } from "./run-shares.ts";

export async function divide(root: string, stories: number): Promise<number> {
  const count = countShares(stories);
  if (count === 0) return 0;
  const progress = {
    read: createProgress({ verb: "讀文章", unit: "篇" }),
    make: createProgress({ verb: "寫網頁", unit: "個檔案" }),
  };
  const peak = await runShares(root, count, ({ stage, done, all }) => progress[stage].update(done, all));
  progress.read.end();
  progress.make.end();
  return peak;
}
