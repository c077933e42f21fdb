/** What a story's page says of another story: no more, so that an edit of the other's body changes this page in nothing. */
import type { Moment } from "../fields/dates.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Edition } from "./edition.ts";

export interface StoryCard {
  readonly path: string;
  readonly headline: string;
  /** Name of its main topic. */
  readonly topic: string | undefined;
  readonly published: Moment;
}

export type PartCard = StoryCard & { readonly part: number };

/** The series of a story, as its page tells of it. */
export interface StorySeries {
  readonly name: string;
  readonly part: number;
  readonly count: number;
  /** The other parts, without the one that comes next: that one is shown by itself. Of a long series those around this one. */
  readonly others: readonly PartCard[];
  /** Those of a long series that are further away. */
  readonly further: readonly PartCard[];
}

/** Beside more other parts than this nobody sees the end of the page. */
const mostParts = 10;
/** So many before the one that is read, and after it, stand around it. */
const around = 3;

export function createStoryCard(catalogue: Pick<Catalogue, "findTopic">, edition: Edition): StoryCard {
  const { tag, slug, headline, published, topics } = edition;
  return {
    path: formatPath(tag, pagePaths.story(slug)),
    headline,
    topic: catalogue.findTopic(topics[0])?.name,
    published,
  };
}

export function createStorySeries(
  catalogue: Pick<Catalogue, "findTopic" | "findSeries">,
  edition: Edition,
): StorySeries | undefined {
  const series = catalogue.findSeries(edition);
  if (series === undefined) return undefined;
  const { part, count, parts, next } = series;
  const others = parts
    .map((other, at) => ({ ...other, at }))
    .filter(({ story }) => story !== next && story.slug !== edition.slug);
  const own = parts.findIndex(({ story }) => story.slug === edition.slug);
  const isNear = ({ at }: { at: number }) => others.length <= mostParts || Math.abs(at - own) <= around;
  const list = (some: typeof others): PartCard[] =>
    some.map((other) => ({ part: other.part, ...createStoryCard(catalogue, other.story) }));
  return {
    name: edition.words.series ?? "",
    part,
    count,
    others: list(others.filter(isNear)),
    further: list(others.filter((other) => !isNear(other))),
  };
}
