/**
 * What a story's page says that its own file does not: its number among the others, its main topic by name, its series, what an
 * editor says of those who signed it.
 */
import { type AuthorNote, listAuthorNotes } from "../../editions/author-notes.ts";
import type { Edition } from "../../editions/edition.ts";
import { createStorySeries, type StorySeries } from "../../editions/story-card.ts";
import { createStoryConverter } from "../../editions/story-converter.ts";
import type { AuthorRow } from "../../library/authors.ts";
import { findState } from "../../library/state.ts";
import type { Survey } from "../../library/survey-stories.ts";
import type { ReadTopic } from "../../library/topics.ts";
import { once } from "../../once.ts";
import { formatPath, pagePaths } from "../../site/paths.ts";
import { site } from "../../site/site.ts";
import { formatStoryNumber } from "../../site/story-number.ts";
import type { VariantTag } from "../../variants/table.ts";
import type { FindSeries } from "./series-parts.ts";

export interface StoryPlace {
  readonly number: string | undefined;
  readonly topic: { readonly name: string; readonly path: string } | undefined;
  readonly series: StorySeries | undefined;
  readonly notes: readonly AuthorNote[];
  /** Of the page of somebody who signed, by the name as it was written; nothing where there is none. */
  readonly findAuthor: (name: string) => string | undefined;
}

export type FindPlace = (edition: Edition) => StoryPlace;

interface Placed {
  readonly slug: string;
  readonly published: string;
  readonly topics: readonly string[];
}

interface Around {
  readonly survey: Survey;
  readonly topics: readonly ReadTopic[];
  readonly authors: ReadonlyMap<string, AuthorRow>;
  readonly findSeries: FindSeries;
  readonly findAuthor: (name: string, tag: VariantTag) => string | undefined;
  readonly now: number;
}

type Moment = readonly [moment: number, slug: string];

/** Of two stories of one moment the one with the later slug came first, as in lists (editions/order.ts). */
const isBefore = ([a, slug]: Moment, [b, other]: Moment) => a < b || (a === b && slug > other);

/** All that are neither drafts nor retracted, in the order they come out. */
export const lineUp = once((stories: Survey["openable"]): readonly Moment[] =>
  [...stories.values()]
    .filter((story) => findState(story, Number.POSITIVE_INFINITY) === "published")
    .map(({ slug, published }): Moment => [Date.parse(published), slug])
    .sort((a, b) => (isBefore(a, b) ? -1 : 1)),
);

/** How many stand before the first that is not wanted; none behind it is. */
function countFirst<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isWanted(items[middle] as Item)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many of those that readers see came out before; of a story of a later day as many as there are by now. */
function countBefore({ slug, published }: Placed, { survey, now }: Around): number {
  const own: Moment = [Date.parse(published), slug];
  return countFirst(lineUp(survey.openable), (other) => other[0] <= now && isBefore(other, own));
}

/** Of a draft it is the number it would have. */
export function createPlaceFinder(story: Placed, around: Around): FindPlace {
  const { survey, topics, authors, findSeries, findAuthor, now } = around;
  const topic = topics.find(({ slug }) => slug === story.topics[0]);
  const number = countBefore(story, around) + 1;
  const findTopic = () => undefined;
  return (edition) => {
    const { tag } = edition;
    return {
      number: formatStoryNumber(number, tag),
      topic: topic && {
        name: createStoryConverter({ written: site.writtenVariant, terms: topic.terms }, tag)(topic.name),
        path: formatPath(tag, pagePaths.topic(topic.slug)),
      },
      series: createStorySeries({ findSeries: (of) => findSeries(of, survey, now), findTopic }, edition),
      notes: listAuthorNotes(edition, authors),
      findAuthor: (name) => findAuthor(name, tag),
    };
  };
}
