/** Which problems of a story stand in its text and which in its fields: each screen tells its own. */
import type { PlacedProblem } from "../../desk-engine/place-problems.ts";

/** `file` is the story's own; `head` its front matter with the blank lines under it. */
export function partProblems(
  problems: readonly PlacedProblem[],
  file: string,
  head: string,
): { readonly head: readonly PlacedProblem[]; readonly body: readonly PlacedProblem[] } {
  const first = head.split("\n").length;
  const body = problems.filter((problem) => problem.file === file && (problem.line ?? 0) >= first);
  // A file without fields is told of both where they would be and where it begins.
  const own = new Set(head === "" ? [] : body);
  return { body, head: problems.filter((problem) => !own.has(problem)) };
}
