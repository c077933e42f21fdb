/** The content that exporters ask: read whole and held, as a build does before it makes pages. */
import { openKept } from "../kept/kept-files.ts";
import { readClock } from "../library/clock.ts";
import { holdContent } from "../library/find-content.ts";
import { readContent } from "../library/read-content.ts";
import type { Problem } from "../problems/problem.ts";

/** Errors, when the content is not sound: then nothing is held. `root` is the project folder. */
export function holdStories(root: string): readonly Problem[] {
  const now = readClock();
  // As a build reads: what the last one has read is found again.
  const content = readContent(root, { checksCopy: true, kept: openKept(root, "readings") }, { now });
  const errors = content.problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) holdContent({ content, now, live: false, isOwn: () => true });
  return errors;
}
