/** What only all stories together can say: whether what they name and link to exists, and whether readers can open it. */
import { checkStoryLinks } from "../markdown/check-story-links.ts";
import type { Problem } from "../problems/problem.ts";
import { checkRelated } from "./check-names.ts";
import { checkPlaces } from "./check-places.ts";
import { checkSeries } from "./check-series.ts";
import { checkClosedLinks, readOpenable } from "./closed-stories.ts";
import type { FinishedStory } from "./finish-story.ts";
import type { FinishedPage } from "./read-pages.ts";
import type { SplitStory } from "./split-story.ts";

export function checkAcross(
  parsed: readonly SplitStory[],
  finished: readonly { readonly entry: SplitStory; readonly story: FinishedStory | undefined }[],
  pages: readonly FinishedPage[],
  now: number,
): Problem[] {
  const all = new Map(parsed.map((entry) => [entry.slug, entry]));
  const stories = new Map(parsed.flatMap(readOpenable).map((story) => [story.slug, story]));
  const slugs = new Set(all.keys());
  const places = new Map(finished.flatMap(({ entry, story }) => (story ? [[entry.slug, story.anchors] as const] : [])));
  const links = finished.flatMap(({ story }) => story?.links ?? []);
  const fromPages = pages.flatMap((page) => page.links);
  return [
    ...finished.flatMap(({ entry }) => checkRelated(entry, slugs)),
    ...checkSeries(parsed),
    ...checkStoryLinks(links, slugs),
    ...checkStoryLinks(fromPages, new Set([...slugs].map((slug) => `stories/${slug}`))),
    ...finished.flatMap(({ entry, story }) =>
      story && entry.matter ? checkClosedLinks(story.links, stories.get(entry.slug), stories, now) : [],
    ),
    ...checkClosedLinks(fromPages, undefined, stories, now),
    ...checkPlaces([...links, ...fromPages], places, all),
  ];
}
