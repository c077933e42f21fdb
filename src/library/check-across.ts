/** What only all stories together can say: whether what they name and link to exists, and whether readers can open it. */
import { checkStoryLinks } from "../markdown/check-story-links.ts";
import type { Problem } from "../problems/problem.ts";
import { checkRelated } from "./check-names.ts";
import { checkPlaces } from "./check-places.ts";
import { checkSeries } from "./check-series.ts";
import { checkClosedLinks } from "./closed-stories.ts";
import type { FinishedStory } from "./finish-story.ts";
import type { FinishedPage } from "./read-page.ts";
import type { SplitStory } from "./split-story.ts";
import type { Survey } from "./survey-stories.ts";

/** Of the stories that were read, `finished`, among all there are. */
export function checkAcross(
  survey: Survey,
  finished: readonly { readonly entry: SplitStory; readonly story: FinishedStory | undefined }[],
  pages: readonly FinishedPage[],
  now: number,
): Problem[] {
  const { slugs, openable } = survey;
  const series = new Set(finished.flatMap(({ entry }) => entry.matter?.series?.name ?? []));
  const places = new Map(finished.flatMap(({ entry, story }) => (story ? [[entry.slug, story.anchors] as const] : [])));
  const links = finished.flatMap(({ story }) => story?.links ?? []);
  const fromPages = pages.flatMap((page) => page.links);
  return [
    ...finished.flatMap(({ entry }) => checkRelated(entry, slugs)),
    ...[...series].flatMap((name) => checkSeries(survey, name)),
    ...checkStoryLinks(links, slugs),
    ...(fromPages.length === 0 ? [] : checkStoryLinks(fromPages, new Set([...slugs].map((slug) => `stories/${slug}`)))),
    ...finished.flatMap(({ entry, story }) =>
      story && entry.matter ? checkClosedLinks(story.links, openable.get(entry.slug), openable, now) : [],
    ),
    ...checkClosedLinks(fromPages, undefined, openable, now),
    ...checkPlaces([...links, ...fromPages], places, survey.find),
  ];
}
