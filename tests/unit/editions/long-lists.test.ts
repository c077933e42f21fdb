import { describe, expect, test } from "vitest";
import { listYearPages, maxStoriesOnPage, newestStoriesShown, planList } from "../../../src/editions/long-lists.ts";

/** `count` days, the newest first, a month between each. */
const days = (count: number) =>
  Array.from({ length: count }, (_, at) => new Date(Date.UTC(2022, 11 - at, 15)).toISOString());
const plan = (count: number) => planList(days(count), (day) => day);

describe("a list", () => {
  test.each([0, 1, maxStoriesOnPage])("of %i stories is one page that shows all", (count) => {
    const { shown, paged } = plan(count);
    expect([shown.length, paged]).toEqual([count, false]);
    expect(listYearPages(plan(count))).toEqual([]);
  });

  test("one longer shows its newest", () => {
    const { shown, paged, count } = plan(maxStoriesOnPage + 1);
    expect(paged).toBe(true);
    expect(count).toBe(maxStoriesOnPage + 1);
    expect(shown).toEqual(days(newestStoriesShown));
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

  test("show headlines only when they are long themselves", () => {
    const busy = Array.from({ length: maxStoriesOnPage + 1 }, () => "2022-05-01");
    const [long, short] = listYearPages(planList([...busy, "2021-05-01"], (day) => day));
    expect([long?.brief, short?.brief]).toEqual([true, false]);
  });

  test("know the years beside them, and only those that have stories", () => {
    expect(pages.map(({ year, previous, next }) => [previous, year, next])).toEqual([
      ["2021", "2022", undefined],
      ...["2021", "2020", "2019", "2018", "2017", "2016", "2015"].map((year) => [
        String(Number(year) - 1),
        year,
        String(Number(year) + 1),
      ]),
      [undefined, "2014", "2015"],
    ]);
    const gap = planList([...days(maxStoriesOnPage), "2001-01-01"], (day) => day);
    expect(listYearPages(gap).at(-1)).toMatchObject({ year: "2001", count: 1, next: "2018" });
  });
});
