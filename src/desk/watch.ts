/**
 * `desk watch`: checks everything once, then each story again when it is saved, until it is stopped. Every round begins and ends
 * with a line of its own, which is how a text editor knows that the problems between them are all there are now.
 */

import { watch as watchFiles } from "node:fs/promises";
import { join } from "node:path";
import { readContent } from "../library/read-content.ts";
import { formatCount, formatProblems, watchBegins, watchEnds } from "../problems/format-problems.ts";
import type { Problem } from "../problems/problem.ts";
import { speak } from "../problems/speak.ts";
import type { Command } from "../terminal/command.ts";

/** One save can be several events. */
const settleMs = 100;

const folderOf = (file: string) => /^content\/stories\/([^/]+)/.exec(file.replaceAll("\\", "/"))?.[1];

/** Reads what changed: those stories alone, or everything when something else than a story did. */
function check(root: string, folders: ReadonlySet<string> | undefined, last: readonly Problem[]): Problem[] {
  const { problems } = readContent(root, { checksCopy: true, only: folders });
  if (folders === undefined) return [...problems];
  const isFresh = ({ file }: Problem) => folders.has(folderOf(file) ?? "");
  return [...last.filter((problem) => !isFresh(problem)), ...problems.filter(isFresh)];
}

interface Watch {
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
}

export async function watchContent(root: string, { say, signal }: Watch): Promise<void> {
  let problems: Problem[] = [];
  let changed = new Set<string | undefined>();
  let timer: NodeJS.Timeout | undefined;
  const round = () => {
    const whole = changed.size === 0 || changed.has(undefined);
    const folders = whole ? undefined : (changed as Set<string>);
    changed = new Set();
    say(speak(watchBegins));
    problems = check(root, folders, problems);
    say(`${formatProblems(problems)}\n${formatCount(problems)}\n${speak(watchEnds)}`);
  };
  // Watching begins before the first reading: what is saved meanwhile is not lost.
  const events = watchFiles(join(root, "content"), { recursive: true, signal });
  round();
  try {
    for await (const { filename } of events) {
      const name = filename ?? "";
      // The desk writes beside the place and renames: hidden names are not yet content.
      if (/(?:^|[\\/])\.[^\\/]*$/.test(name) || /^guide(?:[\\/]|$)/.test(name)) continue;
      changed.add(folderOf(`content/${name}`));
      clearTimeout(timer);
      timer = setTimeout(round, settleMs);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
}

export const watch: Command = {
  name: "watch",
  summary: "邊寫邊查：存一次檔，檢查一次那篇文章；按 Ctrl+C 結束。VS Code 開著這個資料夾時會自己執行。",
  takes: [],
  options: {},
  examples: ["watch"],
  async run(root) {
    const stop = new AbortController();
    process.once("SIGINT", () => stop.abort());
    process.once("SIGTERM", () => stop.abort());
    await watchContent(root, { say: (text) => console.log(text), signal: stop.signal });
    return 0;
  },
};
