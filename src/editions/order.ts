/** Orders of stories. Every list of the site comes from here, so that all of them agree. */

import type { Story } from "../library/story.ts";
import { findState } from "./state.ts";

/** Newest first; slug decides between stories of one moment, so that the order never depends on the disk. */
export function sortNewestFirst<Item extends Story>(stories: readonly Item[]): Item[] {
  return [...stories].sort((a, b) => {
    const later = Date.parse(b.published) - Date.parse(a.published);
    return later !== 0 ? later : a.slug < b.slug ? -1 : 1;
  });
}

/** Whether readers see a story: no draft, and its moment has come. `now` in milliseconds since 1970. */
export function isPublished(story: Story, now: number): boolean {
  return findState(story, now) === "published";
}

/** Whether lists, feeds and the search name a story: readers see it, and it was not retracted. */
export function isListed(story: Story, now: number): boolean {
  return isPublished(story, now) && story.retracted === undefined;
}

/** The number of a story: the first published is 1. `stories` are sorted newest first. */
export function findNumber(stories: readonly Story[], slug: string): number {
  return stories.length - stories.findIndex((story) => story.slug === slug);
}

/** The story on top of the front page: the newest pinned one, else the newest. */
export function findLead<Item extends Story>(stories: readonly Item[]): Item | undefined {
  return stories.find((story) => story.pinned) ?? stories[0];
}

/** Related stories: those the editor named, then those that share most topics, newest first. At most `most`. */
export function listRelated<Item extends Story>(story: Story, stories: readonly Item[], most = 3): Item[] {
  const named = story.related.flatMap((slug) => stories.filter((other) => other.slug === slug));
  const count = (other: Story) => other.topics.filter((topic) => story.topics.includes(topic)).length;
  const close = stories
    .filter((other) => other.slug !== story.slug && !story.related.includes(other.slug) && count(other) > 0)
    .map((other, at) => ({ other, at, shared: count(other) }))
    .sort((a, b) => b.shared - a.shared || a.at - b.at)
    .map(({ other }) => other);
  return [...named, ...close].slice(0, most);
}

/** The stories before and after one in time. `stories` are sorted newest first. */
export function findNeighbours<Item extends Story>(
  stories: readonly Item[],
  slug: string,
): { previous?: Item; next?: Item } {
  const at = stories.findIndex((story) => story.slug === slug);
  const previous = stories[at + 1];
  const next = at > 0 ? stories[at - 1] : undefined;
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** Items of one year by month. */
export interface Year<Item> {
  readonly year: string;
  readonly months: { readonly month: string; readonly items: Item[] }[];
}

/** Items by year, then month, in their given order. */
export function groupByMonth<Item>(items: readonly Item[], publishedOf: (item: Item) => string): Year<Item>[] {
  const years: Year<Item>[] = [];
  for (const item of items) {
    const [year = "", month = ""] = publishedOf(item).split("-");
    let group = years.find((entry) => entry.year === year);
    if (group === undefined) {
      group = { year, months: [] };
      years.push(group);
    }
    let section = group.months.find((entry) => entry.month === month);
    if (section === undefined) {
      section = { month, items: [] };
      group.months.push(section);
    }
    section.items.push(item);
  }
  return years;
}
