import { describe, expect, test } from "vitest";
import {
  listMonthPages,
  listShownOfMonth,
  listYearPages,
  maxStoriesOnPage,
  planList,
} from "../../../src/editions/long-lists.ts";

/** `count` days, the newest first, a month between each. */
const days = (count: number) =>
  Array.from({ length: count }, (_, at) => new Date(Date.UTC(2022, 11 - at, 15)).toISOString());
/** As many stories a month as wanted, newest month first; each is the name of its day. */
const busy = (...months: readonly (readonly [month: string, count: number])[]) =>
  months.flatMap(([month, count]) => Array.from({ length: count }, (_, at) => `${month}-15 ${at}`));
const list = (items: readonly string[]) => planList(items, (day) => day);
const plan = (count: number) => list(days(count));

describe("a list", () => {
  test.each([0, 1, maxStoriesOnPage])("of %i stories is one page that shows all", (count) => {
    expect(plan(count)).toMatchObject({ shown: days(count), count, paged: false });
    expect(listYearPages(plan(count))).toEqual([]);
  });

  test("one longer shows its newest", () => {
    const { shown, paged, count } = plan(maxStoriesOnPage + 1);
    expect([paged, count]).toEqual([true, maxStoriesOnPage + 1]);
    expect(shown).toEqual(days(maxStoriesOnPage));
  });
});

describe("the years of a long list", () => {
  const pages = listYearPages(plan(100));

  test("hold every story once, in order", () => {
    expect(pages.flatMap(({ months }) => months.flatMap(({ items }) => items))).toEqual(days(100));
    expect(pages.map(({ year, count }) => [year, count]).slice(-2)).toEqual([
      ["2015", 12],
      ["2014", 4],
    ]);
  });

  test("show months by themselves, as they grow", () => {
    const years = listYearPages(list(busy(["2022-05", maxStoriesOnPage + 1], ["2021-05", maxStoriesOnPage])));
    expect(years.map(({ paged }) => paged)).toEqual([true, false]);
    const [may = []] = years.map(({ months }) => months[0]?.items ?? []);
    expect(listShownOfMonth(may, true)).toEqual(may.slice(0, 7));
    expect(listShownOfMonth(may, false)).toEqual(may);
  });

  test("know the years beside them, and only those that have stories", () => {
    const named = (year: number) => ({ year: String(year) });
    expect(pages.map(({ previous, next }) => [previous, next])).toEqual([
      [named(2021), undefined],
      ...[2021, 2020, 2019, 2018, 2017, 2016, 2015].map((year) => [named(year - 1), named(year + 1)]),
      [undefined, named(2015)],
    ]);
    const gap = list([...days(maxStoriesOnPage), "2001-01-01"]);
    expect(listYearPages(gap).at(-1)).toMatchObject({ year: "2001", count: 1, next: { year: "2020" } });
  });
});

describe("the months of a long year", () => {
  const items = busy(
    ["2022-05", 40],
    ["2022-02", 40],
    ["2021-05", 3],
    ["2020-12", 20],
    ["2020-11", 20],
    ["2019-01", 1],
  );
  const months = listMonthPages(list(items));

  test("hold every story of long years once, in order, and none of others", () => {
    expect(months.flatMap((month) => month.items)).toEqual(items.filter((item) => /^202[02]/.test(item)));
  });

  test("know the months beside them, and the year where that has no months", () => {
    expect(months.map(({ previous, year, month, next }) => [previous, `${year}-${month}`, next])).toEqual([
      [{ year: "2022", month: "02" }, "2022-05", undefined],
      [{ year: "2021" }, "2022-02", { year: "2022", month: "05" }],
      [{ year: "2020", month: "11" }, "2020-12", { year: "2021" }],
      [{ year: "2019" }, "2020-11", { year: "2020", month: "12" }],
    ]);
  });

  test("have no page in a list of one", () => {
    expect(listMonthPages(plan(maxStoriesOnPage))).toEqual([]);
  });
});
