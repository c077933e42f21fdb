/**
 * The editions of one variant with all that lists and pages ask of them, each found once: which are listed and in what order,
 * their numbers, series and topics, and what to read after one. A page's cost does not grow with the number of stories.
 */
import { createMoment } from "../fields/dates.ts";
import type { AuthorRow } from "../library/authors.ts";
import { listClosed } from "../library/closed-stories.ts";
import type { Story, Topic } from "../library/story.ts";
import { once } from "../once.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";
import { listStoryAddresses, type StoryAddress } from "./addresses.ts";
import { type Authors, createAuthors } from "./authors.ts";
import { createEdition } from "./create-edition.ts";
import type { Edition } from "./edition.ts";
import { type LeadOn, planLeadOn, walkAround } from "./lead-on.ts";
import { isPublished, sortNewestFirst } from "./order.ts";
import { createCharacterFinder } from "./pictures/rarest-character.ts";
import { createRelated } from "./related.ts";
import { createSeries, type Series } from "./series.ts";

export interface CountedTopic extends Topic {
  readonly count: number;
}

export interface Catalogue {
  /** What lists name, newest first. */
  readonly editions: readonly Edition[];
  /** Every address a story has or had, with what stands there. */
  readonly addresses: readonly StoryAddress[];
  /** Those that have stories, in the order of content/topics.yaml. */
  readonly topics: readonly CountedTopic[];
  readonly findTopic: (slug: string | undefined) => CountedTopic | undefined;
  /** The place of a topic in content/topics.yaml, from 0, whether or not it has stories. */
  readonly findTopicPlace: (slug: string) => number;
  /** Slugs of the stories that readers cannot open. */
  readonly closed: ReadonlySet<string>;
  /** Editions of a topic, newest first. */
  readonly listTopic: (slug: string) => readonly Edition[];
  /** The number of a story: the first published is 1. */
  readonly findNumber: (slug: string) => number;
  /** What to read after one. */
  readonly findLeadOn: (edition: Edition) => LeadOn<Edition>;
  readonly findSeries: (edition: Edition) => Series<Edition> | undefined;
  /** The character its headline is known by. */
  readonly findCharacter: (words: { readonly headline: string }) => string;
  readonly authors: Authors;
  /** The year of this build: days of it go without. */
  readonly year: string;
}

export interface CatalogueInput {
  /** Every story that was read. */
  readonly stories: readonly Story[];
  /** All topics, in their order, in the words of the variant. */
  readonly topics: readonly Topic[];
  readonly tag: VariantTag;
  /** What an editor says of the authors. */
  readonly authors?: readonly AuthorRow[];
  readonly now: number;
  /** Whether drafts and stories of a later day are seen too. */
  readonly live: boolean;
}

export function createCatalogue({ stories, topics, tag, authors = [], now, live }: CatalogueInput): Catalogue {
  const seen = sortNewestFirst(stories.filter((story) => live || isPublished(story, now)));
  const reachable = seen.map((story) => createEdition(story, tag));
  const editions = reachable.filter(({ retracted }) => retracted === undefined);
  const places = new Map(editions.map(({ slug }, at) => [slug, at]));
  const byTopic = new Map<string, Edition[]>();
  for (const edition of editions)
    for (const slug of new Set(edition.topics)) {
      const list = byTopic.get(slug) ?? [];
      list.push(edition);
      byTopic.set(slug, list);
    }
  const listTopic = (slug: string) => byTopic.get(slug) ?? [];
  const counted = topics.flatMap((topic) => {
    const count = listTopic(topic.slug).length;
    return count === 0 ? [] : [{ ...topic, count }];
  });
  const bySlug = new Map(counted.map((topic) => [topic.slug, topic]));
  const relate = once(() => createRelated(editions));
  const openSeries = once(() => createSeries(editions));
  const topicPlaces = new Map(topics.map(({ slug }, at) => [slug, at]));
  const openCharacters = once(() => createCharacterFinder(editions.map(({ of }) => of.words.headline)));
  return {
    editions,
    addresses: listStoryAddresses(reachable),
    topics: counted,
    closed: listClosed(stories, now, live),
    findTopicPlace: (slug) => topicPlaces.get(slug) ?? 0,
    findCharacter: ({ headline }) => openCharacters()(headline),
    authors: createAuthors(editions, authors, tag),
    year: createMoment(now, site.timeZone).slice(0, 4),
    findTopic: (slug) => (slug === undefined ? undefined : bySlug.get(slug)),
    listTopic,
    findNumber: (slug) => editions.length - (places.get(slug) ?? editions.length),
    findSeries: (edition) => openSeries()(edition),
    findLeadOn: (edition) =>
      planLeadOn(edition, {
        nextPart: openSeries()(edition)?.next,
        related: relate()(edition),
        around: walkAround(editions, places.get(edition.slug) ?? 0),
      }),
  };
}
