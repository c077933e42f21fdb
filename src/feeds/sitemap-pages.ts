/** Every page the sitemap names: those of the stories, newest first, and those that list them. */
import { listMonthPages, listYearPages } from "../editions/long-lists.ts";
import { findList } from "../editions/open-catalogue.ts";
import { listEditions, listTopics } from "../editions/queries.ts";
import { type PagePath, pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";
import type { SitemapPage } from "./sitemap.ts";

/** The page of a list, and those of its years and months. A list changes when a story is added to it. */
function listListPages(path: PagePath, topic?: string): SitemapPage[] {
  const plan = findList(site.defaultVariant, topic);
  return [
    { path, changed: plan.shown[0]?.edition.published },
    ...listYearPages(plan).map(({ year, months }) => ({
      path: pagePaths.year(path, year),
      changed: months[0]?.items[0]?.edition.published,
    })),
    ...listMonthPages(plan).map(({ year, month, items }) => ({
      path: pagePaths.month(path, year, month),
      changed: items[0]?.edition.published,
    })),
  ];
}

export function listSitemapPages(): SitemapPage[] {
  const editions = listEditions(site.defaultVariant);
  const topics = listTopics(site.defaultVariant);
  const topicPages = topics.flatMap(({ slug }) => listListPages(pagePaths.topic(slug), slug));
  return [
    { path: pagePaths.front, changed: editions[0]?.published },
    ...editions.map(({ slug, published, updated }) => ({
      path: pagePaths.story(slug),
      changed: updated ?? published,
      year: published.slice(0, 4),
    })),
    { path: pagePaths.topics },
    ...topicPages,
    ...listListPages(pagePaths.archive),
    ...(site.features.search ? [{ path: pagePaths.search }] : []),
    { path: pagePaths.about },
  ];
}
