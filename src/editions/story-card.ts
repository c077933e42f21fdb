/** What a story's page says of another story: no more, so that an edit of the other's body changes this page in nothing. */
import type { Moment } from "../fields/dates.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import { countMinutes } from "../site/reading-time.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Edition } from "./edition.ts";

export interface StoryCard {
  readonly path: string;
  readonly headline: string;
  /** Name of its main topic. */
  readonly topic: string | undefined;
  readonly published: Moment;
}

/** The story that comes next, which is shown with more. */
export interface NextStory extends StoryCard {
  readonly kicker: string | undefined;
  readonly standfirst: string;
  readonly authors: readonly string[];
  readonly minutes: number;
  /** HTML of its lead figure. */
  readonly figure: string | undefined;
}

/** The series of a story, as its page tells of it. */
export interface StorySeries {
  readonly name: string;
  readonly part: number;
  readonly count: number;
  /** The other parts, without the one that comes next: that one is shown by itself. */
  readonly others: readonly (StoryCard & { readonly part: number })[];
}

export function createStoryCard(catalogue: Catalogue, edition: Edition): StoryCard {
  const { tag, slug, headline, published, topics } = edition;
  return {
    path: formatPath(tag, pagePaths.story(slug)),
    headline,
    topic: catalogue.findTopic(topics[0])?.name,
    published,
  };
}

export function createNextStory(catalogue: Catalogue, edition: Edition, figure: string | undefined): NextStory {
  const card = createStoryCard(catalogue, edition);
  const { kicker, standfirst, authors } = edition.words;
  return {
    ...card,
    kicker: kicker ?? card.topic,
    standfirst,
    authors: authors.map(({ name }) => name),
    minutes: countMinutes(edition.characters),
    figure,
  };
}

export function createStorySeries(catalogue: Catalogue, edition: Edition): StorySeries | undefined {
  const series = catalogue.findSeries(edition);
  if (series === undefined) return undefined;
  const { part, count, parts, next } = series;
  const others = parts.filter(({ story }) => story !== next && story.slug !== edition.slug);
  return {
    name: edition.words.series ?? "",
    part,
    count,
    others: others.map((other) => ({ part: other.part, ...createStoryCard(catalogue, other.story) })),
  };
}
