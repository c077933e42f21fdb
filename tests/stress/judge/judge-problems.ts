/** What a sentence to an editor must never be. */
import type { Problem } from "../../../src/problems/problem.ts";

const inner = /\b(?:undefined|NaN|TypeError|RangeError|ENOENT|node_modules|file:\/\/)\b|\[object |^\s+at .+:\d+:\d+/m;

export function judgeProblems(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ what, why, fix, line }) => {
    // What was typed is quoted, and may say anything.
    const text = [what, why, fix].join("\n").replace(/「[^」]*」/gu, "");
    const isOdd = inner.test(text) || what.trim() === "" || (line !== undefined && !(line >= 1));
    return isOdd ? [`says ${JSON.stringify([what, why, fix, line])}`] : [];
  });
}
