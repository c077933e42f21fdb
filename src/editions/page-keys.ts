/** Digests of what each kind of page shows of the content: Astro's `cacheKey`, by which our build carries pages over. */
import type { Topic } from "../library/story.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";
import { digestShown, digestStoryPage, listBody, listClosedOf, listRow, listWhole } from "./digest-shown.ts";
import type { Edition } from "./edition.ts";
import { type FrontStory, listCorrections, planFront } from "./front.ts";
import type { MonthPage, YearPage } from "./long-lists.ts";
import { findList, findReadPage, listFed, openCatalogue } from "./open-catalogue.ts";

export function keyPage(slug: string): string {
  const { digest, terms, linked } = findReadPage(slug);
  return digestShown(digest, terms, listClosedOf(linked, openCatalogue(site.defaultVariant).closed));
}

export function keyFront(tag: VariantTag): string {
  const { editions, topics, findNumber } = openCatalogue(tag);
  const { lead, others, more } = planFront(editions);
  const shown = [...(lead ? [lead] : []), ...others].map((edition) => [findNumber(edition.slug), listWhole(edition)]);
  return digestShown(shown, more, topics, listCorrections(editions));
}

export const keyStoryPage = (edition: Edition): string => digestStoryPage(openCatalogue(edition.tag), edition);

/** Of stories in a list, as lists show them, and of what else the page shows. */
function keyRows(tag: VariantTag, stories: readonly FrontStory[], ...others: readonly unknown[]): string {
  const catalogue = openCatalogue(tag);
  return digestShown(
    stories.map(({ edition }) => listRow(catalogue, edition)),
    others,
  );
}

/** Of the first page of a list: its newest stories, and how many there are each month. */
export function keyList(tag: VariantTag, topic?: string): string {
  const { shown, rest, years, count } = findList(tag, topic);
  const months = years.map(({ year, months: all }) => [year, all.map(({ month, items }) => [month, items.length])]);
  return keyRows(tag, [...shown, ...rest], months, count, openCatalogue(tag).findTopic(topic));
}

/** Of the page of a year, in a topic or in the archive. */
export function keyYear(tag: VariantTag, { months, ...page }: YearPage<FrontStory>, topic?: Topic): string {
  return keyRows(
    tag,
    months.flatMap(({ items }) => items),
    page,
    topic,
  );
}

/** Of the page of a month. */
export function keyMonth(tag: VariantTag, { items, ...page }: MonthPage<FrontStory>, topic?: Topic): string {
  return keyRows(tag, items, page, topic);
}

/** Of the newest `count` stories, as short lists show them, and of the topics. */
export function keyNewest(tag: VariantTag, count: number): string {
  const catalogue = openCatalogue(tag);
  return digestShown(
    catalogue.editions.slice(0, count).map((edition) => listRow(catalogue, edition)),
    catalogue.topics,
  );
}

export const keyTopics = (tag: VariantTag): string => digestShown(openCatalogue(tag).topics);

/** Of all that one story gives a page. */
export const keyStory = (edition: Edition): string => digestShown(listWhole(edition));

export function keyFeed(tag: VariantTag): string {
  const catalogue = openCatalogue(tag);
  return digestShown(
    listFed(catalogue.editions).map((edition) => listBody(catalogue, edition)),
    catalogue.topics.map(({ slug, name }) => [slug, name]),
  );
}
