/**
 * Links to other stories must name one that exists. No stage of a body's own: a story is not read again because another one
 * came or went.
 */
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { StoryLink } from "./story-links.ts";

/** `slugs` are those of all stories; a page calls them `stories/<slug>`. */
export function checkStoryLinks(links: readonly StoryLink[], slugs: ReadonlySet<string>): Problem[] {
  return links
    .filter(({ slug }) => !slugs.has(slug))
    .map(({ file, line, href }) => createProblem("broken-link", { file, line }, href));
}
