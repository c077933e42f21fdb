/**
 * The one printer of problems: a list in, the text an editor reads out. Called by the desk and by the content loader.
 */
import { type Problem, sortProblems } from "./problem.ts";
import { speak } from "./speak.ts";

/** The lines between which `desk watch` prints the problems of one round; a text editor knows them (`guide/build-tasks.ts`). */
export const watchBegins = "檢查開始。";
export const watchEnds = "檢查完畢。";

/** All problems, grouped by place, three sentences each. Ends with a newline; empty for an empty list. */
export function formatProblems(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map((problem) => {
      const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
      const mark = problem.severity === "error" ? speak`錯誤` : speak`提醒`;
      return speak`${place}\n  ${mark}：${problem.what}\n  原因：${problem.why}\n  做法：${problem.fix}\n`;
    })
    .join("\n");
}

/** One line that counts them, e.g. `共 3 處錯誤、1 處提醒。` */
export function formatCount(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const warnings = problems.length - errors;
  const parts = [errors > 0 ? speak`${errors} 處錯誤` : "", warnings > 0 ? speak`${warnings} 處提醒` : ""].filter(
    Boolean,
  );
  return parts.length === 0 ? speak`沒有問題。` : speak`共 ${parts.join("、")}。`;
}
