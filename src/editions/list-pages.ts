/** What the pages of a list show, as finished values: its first page, a year, a month. */
import { fillLabel, listLabels } from "../site/labels.ts";
import { formatMonthId, formatPath, type PagePath, pagePaths } from "../site/paths.ts";
import type { VariantTag } from "../variants/table.ts";
import type { FrontStory } from "./front.ts";
import type { PicturedStory } from "./front-page.ts";
import { type Group, showGroup, showMosaic, showStory } from "./list-groups.ts";
import { countStories, type ListPlan, listShownOfMonth, type MonthPage, type YearPage } from "./long-lists.ts";
import { groupByMonth, type Year } from "./order.ts";

export interface ListPage {
  /** Shown large. */
  readonly first?: PicturedStory | undefined;
  /** Photographs in rows. */
  readonly mosaic: readonly PicturedStory[];
  readonly groups: readonly Group[];
}

const nameYear = (tag: VariantTag, year: string) => fillLabel(listLabels(tag).yearOnly, { year });
const nameMonth = (tag: VariantTag, month: string) => fillLabel(listLabels(tag).monthOnly, { month: Number(month) });

/** A year in one group, or in one for each month. */
function groupYear(tag: VariantTag, list: PagePath, plan: ListPlan<FrontStory>, shown: Year<FrontStory>): Group {
  const { year, months } = shown;
  const whole = plan.years.find((entry) => entry.year === year);
  const path = plan.paged ? formatPath(tag, pagePaths.year(list, year)) : undefined;
  const group = { key: `y${year}`, name: nameYear(tag, year), count: whole ? countStories(whole) : 0, path };
  return showGroup(
    tag,
    group,
    months.flatMap(({ items }) => items),
  );
}

/** The first page: its newest story, then the others by year; `list` is its address. */
export function showList(tag: VariantTag, list: PagePath, plan: ListPlan<FrontStory>): ListPage {
  const [first, ...others] = plan.shown;
  const years = groupByMonth(others, ({ edition }) => edition.published);
  return {
    first: first && showStory(tag, first, "first"),
    mosaic: [],
    groups: years.map((year) => groupYear(tag, list, plan, year)),
  };
}

/** A list of one page by month, under a board that leads to each of them. */
export function showMonths(tag: VariantTag, plan: ListPlan<FrontStory>): ListPage {
  const groups = plan.years.flatMap(({ year, months }) =>
    months.map(({ month, items }) => {
      const name = fillLabel(listLabels(tag).yearMonth, { year, month: Number(month) });
      return showGroup(tag, { key: formatMonthId(year, month), name, count: items.length }, items);
    }),
  );
  return { mosaic: [], groups };
}

/** `list` is the address of the whole list. */
export function showYear(tag: VariantTag, list: PagePath, { year, months, paged }: YearPage<FrontStory>): ListPage {
  const groups = months.map(({ month, items }) => {
    const path = paged ? formatPath(tag, pagePaths.month(list, year, month)) : undefined;
    const group = { key: formatMonthId(year, month), name: nameMonth(tag, month), count: items.length, path };
    // A year in pictures has one of each month.
    return showGroup(tag, group, listShownOfMonth(items, paged), paged ? 1 : undefined);
  });
  return {
    mosaic: showMosaic(
      tag,
      months.flatMap(({ items }) => items),
    ),
    groups,
  };
}

export function showMonth(tag: VariantTag, { year, month, items }: MonthPage<FrontStory>): ListPage {
  const group = { key: formatMonthId(year, month), name: nameMonth(tag, month), count: items.length };
  return { mosaic: [], groups: [showGroup(tag, group, items)] };
}

/** What a page shows with a picture, in its order. */
export const listPicturesOf = ({ first, mosaic, groups }: ListPage): PicturedStory[] => [
  ...(first === undefined ? [] : [first]),
  ...mosaic,
  ...groups.flatMap(({ pictured }) => pictured),
];
