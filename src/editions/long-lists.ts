/**
 * How a list of stories is laid out on pages: the archive, and the stories of a topic. A short list is one page. A long one
 * shows its newest stories and the years, each of which is a page; a long year shows its months, each of which is one. Years
 * and months, not numbers: a story keeps the page it stands on. No page grows with the list; the price is that a month is as
 * long as it was busy.
 */
import { groupByMonth, type Year } from "./order.ts";

/** A list up to here is one page, and so is a year. */
export const maxStoriesOnPage = 50;
/** Up to here a page shows standfirsts: what more of them weigh is not worth the wait. */
export const maxStandfirsts = 20;
/** How many stories a page shows with their standfirsts before it goes on with headlines. */
export const newestStoriesShown = 12;
/** The years whose months the first page of a long list shows; of earlier ones it names the years. */
export const yearsOfMonths = 4;

export interface ListPlan<Item> {
  readonly count: number;
  /** What the first page shows with standfirsts, newest first. */
  readonly shown: readonly Item[];
  /** What it shows below, by headline. */
  readonly rest: readonly Item[];
  readonly years: readonly Year<Item>[];
  /** Headlines only, where the stories stand by months. */
  readonly brief: boolean;
  /** Whether every year has a page of its own. */
  readonly paged: boolean;
}

/** `items` are sorted newest first. */
export function planList<Item>(items: readonly Item[], publishedOf: (item: Item) => string): ListPlan<Item> {
  const count = items.length;
  const paged = count > maxStoriesOnPage;
  const brief = count > maxStandfirsts;
  const shown = brief ? items.slice(0, newestStoriesShown) : items;
  const rest = paged ? [] : items.slice(shown.length);
  return { count, shown, rest, years: groupByMonth(items, publishedOf), brief, paged };
}

/** A year or a month of a list. */
export interface Period {
  readonly year: string;
  readonly month?: string;
}

/** The periods before and after one that have a page. */
interface Neighbours {
  readonly previous: Period | undefined;
  readonly next: Period | undefined;
}

export interface YearPage<Item> extends Year<Item>, Neighbours {
  readonly count: number;
  readonly brief: boolean;
  /** Whether every month has a page of its own. */
  readonly paged: boolean;
}

export interface MonthPage<Item> extends Neighbours {
  readonly year: string;
  readonly month: string;
  readonly items: readonly Item[];
}

export function countStories({ months }: Year<unknown>): number {
  return months.reduce((sum, { items }) => sum + items.length, 0);
}

export const isLongYear = (year: Year<unknown>): boolean => countStories(year) > maxStoriesOnPage;

/** The pages of the years of a list, newest first; none when the list is one page. */
export function listYearPages<Item>({ years, paged }: ListPlan<Item>): YearPage<Item>[] {
  if (!paged) return [];
  const name = (year: Year<Item> | undefined): Period | undefined => year && { year: year.year };
  return years.map((year, at) => ({
    ...year,
    count: countStories(year),
    brief: countStories(year) > maxStandfirsts,
    paged: isLongYear(year),
    previous: name(years[at + 1]),
    next: name(years[at - 1]),
  }));
}

/** The pages of the months of its long years, newest first. The way to a year that has none leads to the year. */
export function listMonthPages<Item>(plan: ListPlan<Item>): MonthPage<Item>[] {
  const leaves = listYearPages(plan).flatMap(({ year, months, paged }): (Period & { items?: readonly Item[] })[] =>
    paged ? months.map(({ month, items }) => ({ year, month, items })) : [{ year }],
  );
  const name = (leaf: Period | undefined): Period | undefined =>
    leaf && { year: leaf.year, ...(leaf.month === undefined ? {} : { month: leaf.month }) };
  return leaves.flatMap(({ year, month, items }, at) =>
    month === undefined || items === undefined
      ? []
      : [{ year, month, items, previous: name(leaves[at + 1]), next: name(leaves[at - 1]) }],
  );
}
