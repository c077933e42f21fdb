/**
 * Every page that lists stories: the archive, the topics, the authors, and the years and months of each that is long. One table,
 * so that all lists are alike and what is true of one page of a list is true of its neighbours.
 */
import { once } from "../once.ts";
import { fillLabel, type Labels, listLabels } from "../site/labels.ts";
import { formatPath, type PagePath, pagePaths } from "../site/paths.ts";
import { nameSite } from "../site/site-converter.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Catalogue } from "./catalogue.ts";
import type { FrontStory } from "./front.ts";
import { type ListPage, showList, showMonth, showMonths, showYear } from "./list-pages.ts";
import { type ListPlan, listMonthPages, listYearPages, type Period, type YearPage } from "./long-lists.ts";
import { findAuthorList, findList, openCatalogue } from "./open-catalogue.ts";
import type { Year } from "./order.ts";

/** A way on: what it is called and where it leads. */
export interface Way {
  readonly name: string;
  readonly page: PagePath;
}

/** A list and where it stands. */
interface StoryList {
  readonly kind: "archive" | "topic" | "author";
  readonly path: PagePath;
  readonly name: string;
  /** One or two sentences about it. */
  readonly text: string | undefined;
  readonly facts: readonly string[];
  readonly plan: ListPlan<FrontStory>;
  /** The lists it is part of. */
  readonly above: readonly Way[];
  /** Said of an author who is no person. */
  readonly isUnit: boolean;
}

export interface ListedPage extends Omit<StoryList, "plan" | "above" | "path"> {
  readonly tag: VariantTag;
  readonly path: PagePath;
  readonly list: PagePath;
  readonly headline: string;
  readonly page: ListPage;
  /** The way from the front page to here; the last step is this page. */
  readonly steps: readonly { readonly name: string; readonly page?: PagePath }[];
  readonly previous: Way | undefined;
  readonly next: Way | undefined;
  /** Years of the board that leads to months, the newest first; none where the page needs no board. */
  readonly years: readonly Year<FrontStory>[];
  /** Whether every year has a page of its own. */
  readonly paged: boolean;
  /** The year this is the page of. */
  readonly year?: string;
}

function listLists(tag: VariantTag, catalogue: Catalogue): StoryList[] {
  const labels = listLabels(tag);
  const count = (number: number) => fillLabel(labels.storyCount, { count: number });
  const archive = findList(tag);
  const since = (plan: ListPlan<FrontStory>) =>
    fillLabel(labels.since, { count: plan.count, year: plan.years.at(-1)?.year ?? "" });
  return [
    {
      kind: "archive",
      path: pagePaths.archive,
      name: labels.archive,
      text: undefined,
      facts: [archive.count === 0 ? count(0) : since(archive)],
      plan: archive,
      above: [],
      isUnit: false,
    },
    ...catalogue.topics.map(({ slug, name, description }): StoryList => {
      const plan = findList(tag, slug);
      const above = [{ name: labels.topics, page: pagePaths.topics }];
      const path = pagePaths.topic(slug);
      return { kind: "topic", path, name, text: description, facts: [since(plan)], plan, above, isUnit: false };
    }),
    ...catalogue.authors.list().map(({ slug, name, role, note, isUnit }): StoryList => {
      const plan = findAuthorList(tag, slug);
      const above = [{ name: labels.authors, page: pagePaths.authors }];
      const facts = [...(role === undefined ? [] : [role]), since(plan)];
      return { kind: "author", path: pagePaths.author(slug), name, text: note, facts, plan, above, isUnit };
    }),
  ];
}

const pageOf = (list: PagePath, { year, month }: Period) =>
  month === undefined ? pagePaths.year(list, year) : pagePaths.month(list, year, month);

const namePeriod = (labels: Labels, { year, month }: Period) =>
  month === undefined
    ? fillLabel(labels.yearOnly, { year })
    : fillLabel(labels.yearMonth, { year, month: Number(month) });

function buildWhole(tag: VariantTag, { path, plan, above, ...list }: StoryList): ListedPage {
  const isBoard = list.kind === "archive" && !plan.paged && plan.count > 0;
  return {
    ...list,
    tag,
    path,
    list: path,
    headline: list.name,
    page: isBoard ? showMonths(tag, plan) : showList(tag, path, plan),
    steps: [...above, { name: list.name }],
    previous: undefined,
    next: undefined,
    years: plan.paged || (isBoard && plan.years.length > 1) ? plan.years : [],
    paged: plan.paged,
  };
}

/** The page of a year or of a month. */
function buildPeriod(
  tag: VariantTag,
  { path: list, plan, above, ...rest }: StoryList,
  period: Period & Pick<YearPage<FrontStory>, "previous" | "next">,
  page: ListPage,
  years: readonly Year<FrontStory>[],
): ListedPage {
  const labels = listLabels(tag);
  const way = (to: Period | undefined) => to && { name: namePeriod(labels, to), page: pageOf(list, to) };
  const name = namePeriod(labels, period);
  const count = page.groups.reduce((sum, group) => sum + group.count, 0);
  const label = period.month === undefined ? labels.yearOfTopic : labels.monthOfTopic;
  const values = { topic: rest.name, year: period.year, month: Number(period.month) };
  const ofYear =
    period.month === undefined
      ? []
      : [{ name: namePeriod(labels, { year: period.year }), page: pageOf(list, { year: period.year }) }];
  return {
    ...rest,
    tag,
    path: pageOf(list, period),
    list,
    headline: rest.kind === "archive" ? name : fillLabel(label, values),
    facts: [fillLabel(labels.storyCount, { count })],
    text: undefined,
    page,
    steps: [...above, { name: rest.name, page: list }, ...ofYear, { name }],
    previous: way(period.previous),
    next: way(period.next),
    years,
    paged: plan.paged,
    year: period.year,
  };
}

const openPages = once((catalogue: Catalogue) =>
  once((tag: VariantTag): readonly ListedPage[] =>
    listLists(tag, catalogue).flatMap((list) => [
      buildWhole(tag, list),
      ...listYearPages(list.plan).map((year) =>
        buildPeriod(
          tag,
          list,
          { year: year.year, previous: year.previous, next: year.next },
          showYear(tag, list.path, year),
          year.months.length > 1 ? [year] : [],
        ),
      ),
      ...listMonthPages(list.plan).map(({ items, ...month }) =>
        buildPeriod(tag, list, month, showMonth(tag, { items, ...month }), []),
      ),
    ]),
  ),
);

export const listListedPages = (tag: VariantTag): readonly ListedPage[] => openPages(openCatalogue(tag))(tag);

/** What the row under the masthead leads to: topics, with the one of the page marked, or the years of the archive. */
export function listWays({ tag, kind, list, year }: ListedPage) {
  const { topics } = openCatalogue(tag);
  if (kind === "topic")
    return topics.map(({ slug, name }) => {
      const page = pagePaths.topic(slug);
      return { name, path: formatPath(tag, page), here: page === list };
    });
  const { years, paged } = findList(tag);
  if (kind === "author" || !paged) return [];
  return years.map((entry) => ({
    name: fillLabel(listLabels(tag).yearOnly, { year: entry.year }),
    path: formatPath(tag, pagePaths.year(list, entry.year)),
    here: entry.year === year,
  }));
}

/** For search engines: what the page is. */
export const describeListed = ({ tag, headline, facts, text }: ListedPage): string =>
  `${headline}，${facts.at(-1)}。${text ?? nameSite(tag)}`;
