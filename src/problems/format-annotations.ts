/**
 * Problems as workflow commands of GitHub Actions, which shows them at their lines in the changes. Escaping as its runner
 * undoes it: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
import { type Problem, sortProblems } from "./problem.ts";
import { speak } from "./speak.ts";

const escapeText = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string) => escapeText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** One line each; without a line end after the last. */
export function formatAnnotations(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map(({ severity, file, line, what, why, fix }) => {
      const place = [`file=${escapeProperty(file)}`, ...(line === undefined ? [] : [`line=${line}`])].join(",");
      return `::${severity} ${place}::${escapeText(speak`${what}\n原因：${why}\n做法：${fix}`)}`;
    })
    .join("\n");
}
