/** Shares on this machine: a process each, as many as there are cores and memory for, when there is enough to make. */
import { spawn } from "node:child_process";
import { availableParallelism, freemem } from "node:os";
import { join } from "node:path";

/** Fewer stories than this are made sooner than a process has started. */
const leastStories = 60;
/** Bytes a share takes, the most that was measured. */
const bytesOfShare = 700_000_000;
const mostShares = 64;
/** Much of what a share makes is thrown away at once: with more room for it, a third of the collector's work is saved. */
export const youngMegabytes = 64;

/** How many processes make `stories`; below two, the build makes them by itself. */
export function countShares(stories: number, cores = availableParallelism(), memory = freemem()): number {
  const wanted = Math.min(cores, Math.floor(memory / bytesOfShare), Math.floor(stories / leastStories), mostShares);
  return wanted < 2 ? 0 : wanted;
}

/** What a share tells while it works: how many stories it has read, or pages it has made. */
export interface ShareNews {
  readonly stage: "read" | "make";
  readonly done: number;
  readonly all: number;
  /** The most memory it has held, in bytes. */
  readonly peak: number;
}

/**
 * Resolves with the memory they held together when all have ended, well or not: what a share did not make, the build makes.
 * `onNews` hears the sum of all.
 */
export async function runShares(root: string, count: number, onNews: (news: ShareNews) => void): Promise<number> {
  const latest = new Map<number, ShareNews>();
  const tell = () => {
    const all = [...latest.values()];
    const stage = all.some((news) => news.stage === "read") ? "read" : "make";
    const inStage = all.filter((news) => news.stage === stage);
    const sum = (pick: (news: ShareNews) => number) => inStage.reduce((total, news) => total + pick(news), 0);
    onNews({
      stage,
      done: sum(({ done }) => done),
      all: sum(({ all: whole }) => whole),
      peak: sum(({ peak }) => peak),
    });
  };
  await Promise.all(
    Array.from({ length: count }, (_, at) => {
      const args = [
        `--max-semi-space-size=${youngMegabytes}`,
        join(root, "src/desk/desk.mjs"),
        "build",
        "--share",
        `${at + 1}/${count}`,
      ];
      const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit", "ipc"] });
      child.on("message", (news: ShareNews) => {
        latest.set(at, news);
        tell();
      });
      return new Promise<void>((resolve) => {
        child.on("error", () => resolve());
        child.on("close", () => resolve());
      });
    }),
  );
  return [...latest.values()].reduce((sum, { peak }) => sum + peak, 0);
}
