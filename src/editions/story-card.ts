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

/** The series of a story, as its page tells of it. */
export interface StorySeries {
  readonly name: string;
  readonly part: number;
  readonly count: number;
  /** The other parts, without the one that comes next: that one is shown by itself. */
  readonly others: readonly (StoryCard & { readonly part: number })[];
}

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
  const others = parts.filter(({ story }) => story !== next && story.slug !== edition.slug);
  return {
    name: edition.words.series ?? "",
    part,
    count,
    others: others.map((other) => ({ part: other.part, ...createStoryCard(catalogue, other.story) })),
  };
}
