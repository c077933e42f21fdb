/** Orders of stories. Every list of the site comes from here, so that all of them agree. */

import { findState } from "../library/state.ts";
import type { Story } from "../library/story.ts";

/** Newest first; slug decides between stories of one moment, so that the order never depends on the disk. */
export function sortNewestFirst<Item extends Story>(stories: readonly Item[]): Item[] {
  return stories
    .map((story) => ({ story, moment: Date.parse(story.published) }))
    .sort((a, b) => b.moment - a.moment || (a.story.slug < b.story.slug ? -1 : 1))
    .map(({ story }) => story);
}

/** Whether something stands at a story's address: the story, or that it was retracted. `now` in milliseconds since 1970. */
export function isPublished(story: Story, now: number): boolean {
  return isListed(story, now) || findState(story, now) === "retracted";
}

/** Whether lists, feeds and the search name a story: readers see it, and it was not retracted. */
export function isListed(story: Story, now: number): boolean {
  return findState(story, now) === "published";
}

/** Items of one year by month. */
export interface Year<Item> {
  readonly year: string;
  readonly months: { readonly month: string; readonly items: Item[] }[];
}

/** Items by year, then month, in their given order. */
export function groupByMonth<Item>(items: readonly Item[], publishedOf: (item: Item) => string): Year<Item>[] {
  const years = Map.groupBy(items, (item) => publishedOf(item).slice(0, 4));
  return [...years].map(([year, ofYear]) => {
    const months = Map.groupBy(ofYear, (item) => publishedOf(item).slice(5, 7));
    return { year, months: [...months].map(([month, ofMonth]) => ({ month, items: ofMonth })) };
  });
}
