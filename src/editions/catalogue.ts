/**
 * The editions of one variant with all that lists and pages ask of them, each found once: which are listed and in what order,
 * their numbers, series and topics, and what to read after one. A page's cost does not grow with the number of stories.
 */
import { listClosed } from "../library/closed-stories.ts";
import type { Story, Topic } from "../library/story.ts";
import { once } from "../once.ts";
import type { VariantTag } from "../variants/table.ts";
import { listStoryAddresses, type StoryAddress } from "./addresses.ts";
import { createEdition } from "./create-edition.ts";
import type { Edition } from "./edition.ts";
import { type LeadOn, planLeadOn, walkAround } from "./lead-on.ts";
import { isPublished, sortNewestFirst } from "./order.ts";
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
  /** Slugs of the stories that readers cannot open. */
  readonly closed: ReadonlySet<string>;
  /** Editions of a topic, newest first. */
  readonly listTopic: (slug: string) => readonly Edition[];
  /** The number of a story: the first published is 1. */
  readonly findNumber: (slug: string) => number;
  /** What to read after one. */
  readonly findLeadOn: (edition: Edition) => LeadOn<Edition>;
  readonly findSeries: (edition: Edition) => Series<Edition> | undefined;
}

export interface CatalogueInput {
  /** Every story that was read. */
  readonly stories: readonly Story[];
  /** All topics, in their order, in the words of the variant. */
  readonly topics: readonly Topic[];
  readonly tag: VariantTag;
  readonly now: number;
  /** Whether drafts and stories of a later day are seen too. */
  readonly live: boolean;
}

export function createCatalogue({ stories, topics, tag, now, live }: CatalogueInput): Catalogue {
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
  return {
    editions,
    addresses: listStoryAddresses(reachable),
    topics: counted,
    closed: listClosed(stories, now, live),
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
