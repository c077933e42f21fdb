/** Where problems go: sentences to the error stream, annotations to the standard one, where the runner of GitHub Actions reads. */
import { formatAnnotations } from "../problems/format-annotations.ts";
import { formatCount, formatProblems } from "../problems/format-problems.ts";
import type { Problem } from "../problems/problem.ts";

export function reportProblems(problems: readonly Problem[], annotates = process.env.GITHUB_ACTIONS === "true"): void {
  if (problems.length === 0) return;
  console.error(`${formatProblems(problems)}\n${formatCount(problems)}`);
  if (annotates) console.log(formatAnnotations(problems));
}
