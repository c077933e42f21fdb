/**
 * How a list of stories is laid out on pages: the archive, and the stories of a topic. A short list is one page. A long one
 * shows its newest stories and the years, each of which is a page. Years, not numbers: a story keeps the page it stands on.
 * The price is that a year is as long as it was busy.
 */
import { groupByMonth, type Year } from "./order.ts";

/** A list up to here is one page, and a year up to here shows standfirsts. */
export const maxStoriesOnPage = 60;
/** How many stories the first page of a long list shows. */
export const newestStoriesShown = 30;

export interface ListPlan<Item> {
  readonly count: number;
  /** What the first page shows, newest first. */
  readonly shown: readonly Item[];
  readonly years: readonly Year<Item>[];
  /** Whether every year has a page of its own. */
  readonly paged: boolean;
}

/** `items` are sorted newest first. */
export function planList<Item>(items: readonly Item[], publishedOf: (item: Item) => string): ListPlan<Item> {
  const paged = items.length > maxStoriesOnPage;
  const shown = paged ? items.slice(0, newestStoriesShown) : items;
  return { count: items.length, shown, years: groupByMonth(items, publishedOf), paged };
}

export interface YearPage<Item> extends Year<Item> {
  readonly count: number;
  /** Headlines only: what standfirsts weigh is not worth the wait. */
  readonly brief: boolean;
  /** The years before and after that have a page. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The pages of the years of a list, newest first; none when the list is one page. */
export function listYearPages<Item>({ years, paged }: ListPlan<Item>): YearPage<Item>[] {
  if (!paged) return [];
  return years.map(({ year, months }, at) => {
    const count = months.reduce((sum, { items }) => sum + items.length, 0);
    const brief = count > maxStoriesOnPage;
    return { year, months, count, brief, previous: years[at + 1]?.year, next: years[at - 1]?.year };
  });
}
