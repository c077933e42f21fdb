/** Where problems go: sentences to the error stream, annotations to the standard one, where the runner of GitHub Actions reads. */
import { formatAnnotations } from "../problems/format-annotations.ts";
import { formatBrief, listInFull } from "../problems/format-brief.ts";
import { formatCount, formatProblems } from "../problems/format-problems.ts";
import type { Problem } from "../problems/problem.ts";

const runsInActions = () => process.env.GITHUB_ACTIONS === "true";

export function reportProblems(problems: readonly Problem[], annotates = runsInActions()): void {
  if (problems.length === 0) return;
  console.error(`${formatProblems(problems)}\n${formatCount(problems)}`);
  if (annotates) console.log(formatAnnotations(problems));
}

/** The same to somebody who asked for something else: many reminders are summed, and what is summed is not annotated. */
export function reportBriefly(problems: readonly Problem[], annotates = runsInActions()): void {
  if (problems.length === 0) return;
  console.error(formatBrief(problems));
  const full = listInFull(problems);
  if (annotates && full.length > 0) console.log(formatAnnotations(full));
}
