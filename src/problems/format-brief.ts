/**
 * Problems for somebody who waits for something else, a build or a dev server: what stops it in full; reminders in full while
 * they can be read at a glance, else one line a kind. The command that lists all of them ends the sum.
 */
import { formatCount, formatProblems } from "./format-problems.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { speak } from "./speak.ts";

/** From here on reminders are summed. */
const leastSummed = 20;

/** Lists all of them. */
const command = "npm run desk -- check";

const storyOf = ({ file }: Problem) => /^content\/stories\/[^/]+/.exec(file)?.[0];

/** In how many stories, or files where some stand beside them. */
function formatPlaces(problems: readonly Problem[]): string {
  const stories = problems.map(storyOf);
  return stories.includes(undefined)
    ? speak`${new Set(problems.map(({ file }) => file)).size.toLocaleString("en")} 個檔案`
    : speak`${new Set(stories).size.toLocaleString("en")} 篇`;
}

/** By kind, those of which there are most first. */
function groupByKind(problems: readonly Problem[]): Problem[][] {
  const groups = Map.groupBy(sortProblems(problems), ({ code }) => code);
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function formatKind(problems: readonly Problem[]): string {
  const [first] = problems;
  if (first === undefined) return "";
  const { kind, code, file, line } = first;
  const count = problems.length.toLocaleString("en");
  const place = line === undefined ? file : `${file}:${line}`;
  return speak`  ${kind ?? code}：${count} 處，在 ${formatPlaces(problems)}裡，第一處是 ${place}`;
}

function formatSum(warnings: readonly Problem[]): string {
  const count = warnings.length.toLocaleString("en");
  const kinds = groupByKind(warnings).map(formatKind).join("\n");
  return speak`提醒有 ${count} 處，只說個大概：\n${kinds}\n一處一處看：${command}\n`;
}

/** Which of them are said one by one. */
export function listInFull(problems: readonly Problem[]): readonly Problem[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  return problems.length - errors.length < leastSummed ? problems : errors;
}

/** Ends with their number and no newline; empty for an empty list. */
export function formatBrief(problems: readonly Problem[]): string {
  if (problems.length === 0) return "";
  const full = listInFull(problems);
  const sum =
    full.length === problems.length ? "" : formatSum(problems.filter(({ severity }) => severity === "warning"));
  return [formatProblems(full), sum, formatCount(problems)].filter(Boolean).join("\n");
}
