/**
 * Stories that readers cannot open: drafts, those of a later day, those that were retracted. A link to one is text until the day
 * comes, and said to the editor whose readers would miss it.
 */
import { decodeFragment, findLinkedSlug, type StoryLink } from "../markdown/story-links.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { SplitStory } from "./split-story.ts";
import { findState } from "./state.ts";
import type { Story } from "./story.ts";

export type Openable = Pick<Story, "slug" | "draft" | "published" | "retracted">;

/** Of a story's front matter, when it can be read. */
export const readOpenable = ({ slug, matter }: SplitStory): Openable[] =>
  matter === undefined ? [] : [{ ...matter, slug, retracted: matter.retracted?.date }];

/** Slugs; `now` in milliseconds since 1970. `live`: where drafts and what is scheduled are seen, too. */
export function listClosed(stories: readonly Openable[], now: number, live = false): ReadonlySet<string> {
  const closed = stories.filter((story) => {
    const state = findState(story, now);
    return state === "retracted" || (state !== "published" && !live);
  });
  return new Set(closed.map(({ slug }) => slug));
}

/** When readers first see the links: `source` is the story they stand in, absent for a page; `undefined` when they do not. */
function findMoment(source: Openable | undefined, now: number): number | undefined {
  if (source === undefined) return now;
  const state = findState(source, now);
  return state === "draft" || state === "retracted" ? undefined : Math.max(now, Date.parse(source.published));
}

/** Links that are text on the day readers see them. `stories` are all of them, by slug. */
export function checkClosedLinks(
  links: readonly StoryLink[],
  source: Openable | undefined,
  stories: ReadonlyMap<string, Openable>,
  now: number,
): Problem[] {
  const moment = findMoment(source, now);
  if (moment === undefined) return [];
  return links.flatMap(({ file, line, href }) => {
    const target = stories.get(findLinkedSlug(href) ?? "");
    const state = target === undefined ? "published" : findState(target, moment);
    if (target === undefined || state === "published" || target.slug === source?.slug) return [];
    return [createProblem("closed-link", { file, line }, decodeFragment(href), state, target.published.slice(0, 10))];
  });
}
