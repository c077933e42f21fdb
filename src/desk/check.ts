/** `desk check`: every check of the content, all problems of all files at once. The build runs the same. */
import { formatCount, formatProblems } from "../problems/format-problems.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { readContent } from "../stories/read-content.ts";
import type { Command } from "./command.ts";
import { rememberCheck } from "./last-check.ts";

/** Prints the problems of the content, if any, and returns them. */
export function checkContent(root: string): readonly Problem[] {
  const content = readContent(root, { checksCopy: true });
  rememberCheck(root, content);
  const { problems } = content;
  if (problems.length > 0) console.error(`${formatProblems(problems)}\n${formatCount(problems)}`);
  return problems;
}

export const check: Command = {
  name: "check",
  summary: "檢查全部內容，列出每個檔案的問題。",
  takes: [],
  options: {},
  examples: ["check"],
  run(root) {
    const problems = checkContent(root);
    if (problems.length === 0) console.log(formatCount(problems));
    return Promise.resolve(hasErrors(problems) ? 1 : 0);
  },
};
