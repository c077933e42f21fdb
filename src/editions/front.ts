/** The front page as data: the lead, the others by date, the latest corrections. */

import type { Moment } from "../fields/dates.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import { formatStoryNumber } from "../site/story-number.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Edition } from "./edition.ts";
import { findLead } from "./order.ts";

export interface FrontStory {
  readonly edition: Edition;
  readonly path: string;
  /** As readers see it; absent where the publication does not number its stories. */
  readonly number: string | undefined;
  /** Name and address of the main topic. */
  readonly topic: { readonly name: string; readonly path: string } | undefined;
  /** HTML of the lead figure. */
  readonly figure: string | undefined;
}

export interface Correction {
  readonly day: Moment;
  readonly path: string;
  readonly headline: string;
  readonly text: string;
}

/** How many stories the front page lists under its lead. */
const maxStoriesBelowLead = 12;

export interface FrontPlan {
  readonly lead: Edition | undefined;
  readonly others: readonly Edition[];
  readonly more: boolean;
}

/** `editions` are sorted newest first. */
export function planFront(editions: readonly Edition[]): FrontPlan {
  const lead = findLead(editions);
  const rest = editions.filter((edition) => edition !== lead);
  return { lead, others: rest.slice(0, maxStoriesBelowLead), more: rest.length > maxStoriesBelowLead };
}

/** `figure` is HTML. */
export function createFrontStory(catalogue: Catalogue, edition: Edition, figure?: string): FrontStory {
  const topic = catalogue.findTopic(edition.topics[0]);
  return {
    edition,
    figure,
    path: formatPath(edition.tag, pagePaths.story(edition.slug)),
    number: formatStoryNumber(catalogue.findNumber(edition.slug), edition.tag),
    topic: topic && { name: topic.name, path: formatPath(edition.tag, pagePaths.topic(topic.slug)) },
  };
}

/** The latest corrections of all stories, newest first. */
export function listCorrections(editions: readonly Edition[], count = 2): Correction[] {
  return editions
    .flatMap((edition) =>
      edition.words.corrections.map(({ text }, at) => ({
        day: edition.correctionDays[at] ?? edition.published,
        path: formatPath(edition.tag, pagePaths.story(edition.slug)),
        headline: edition.words.headline,
        text,
      })),
    )
    .sort((a, b) => Date.parse(b.day) - Date.parse(a.day) || (a.path < b.path ? -1 : 1))
    .slice(0, count);
}
