/** Every page the sitemap names: those of the stories, newest first, and those that list them. */
import { listMonthPages, listYearPages } from "../editions/long-lists.ts";
import { findList, listEditions, listTopics } from "../editions/queries.ts";
import { type PagePath, pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";
import type { SitemapPage } from "./sitemap.ts";

/** The page of a list, and those of its years and months. A list changes when a story is added to it. */
async function listListPages(path: PagePath, topic?: string): Promise<SitemapPage[]> {
  const plan = await findList(site.defaultVariant, topic);
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

export async function listSitemapPages(): Promise<SitemapPage[]> {
  const editions = await listEditions(site.defaultVariant);
  const topics = await listTopics(site.defaultVariant);
  const topicPages = await Promise.all(topics.map(({ slug }) => listListPages(pagePaths.topic(slug), slug)));
  return [
    { path: pagePaths.front, changed: editions[0]?.published },
    ...editions.map(({ slug, published, updated }) => ({
      path: pagePaths.story(slug),
      changed: updated ?? published,
      year: published.slice(0, 4),
    })),
    { path: pagePaths.topics },
    ...topicPages.flat(),
    ...(await listListPages(pagePaths.archive)),
    ...(site.features.search ? [{ path: pagePaths.search }] : []),
    { path: pagePaths.about },
  ];
}
