/**
 * How a list of stories is laid out on pages: the archive, the stories of a topic, those of an author. A short list is one page.
 * A long one shows its newest stories and the years, each of which is a page; a long year shows its months, each of which is
 * one. Years and months, not numbers: a story keeps the page it stands on. No page grows with the list; the price is that a
 * month is as long as it was busy.
 */
import { groupByMonth, type Year } from "./order.ts";

/** A list up to here is one page, and so is a year. */
export const maxStoriesOnPage = 30;
/** How many stories stand for a month that has a page of its own. */
const shownOfMonth = 7;
/** The years whose months the first page of a long list shows; of earlier ones it names the years. */
export const yearsOfMonths = 4;

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
  const count = items.length;
  const shown = items.slice(0, maxStoriesOnPage);
  return { count, shown, years: groupByMonth(items, publishedOf), paged: count > maxStoriesOnPage };
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

/** What a year's page shows of a month: all of it, or, where the month has a page, the newest. */
export const listShownOfMonth = <Item>(items: readonly Item[], paged: boolean): readonly Item[] =>
  paged ? items.slice(0, shownOfMonth) : items;

/** The pages of the years of a list, newest first; none when the list is one page. */
export function listYearPages<Item>({ years, paged }: ListPlan<Item>): YearPage<Item>[] {
  if (!paged) return [];
  const name = (year: Year<Item> | undefined): Period | undefined => year && { year: year.year };
  return years.map((year, at) => ({
    ...year,
    count: countStories(year),
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
