/** The sitemap of all variants, with alternates. */
import { Readable } from "node:stream";
import { SitemapStream, streamToPromise } from "sitemap";
import { listYearPages } from "../editions/long-lists.ts";
import { findList } from "../editions/open-catalogue.ts";
import { listEditions, listTopics } from "../editions/queries.ts";
import { listSitemapEntries } from "../feeds/sitemap.ts";
import { type PagePath, pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";

/** The page of a list, and those of its years. A list changes when a story is added to it. */
function listListPages(path: PagePath, topic?: string) {
  const plan = findList(site.defaultVariant, topic);
  return [
    { path, changed: plan.shown[0]?.edition.published },
    ...listYearPages(plan).map(({ year, months }) => ({
      path: pagePaths.year(path, year),
      changed: months[0]?.items[0]?.edition.published,
    })),
  ];
}

export async function GET(): Promise<Response> {
  const editions = listEditions(site.defaultVariant);
  const topics = listTopics(site.defaultVariant);
  const topicPages = topics.flatMap(({ slug }) => listListPages(pagePaths.topic(slug), slug));
  const newest = editions[0]?.published;
  const entries = listSitemapEntries([
    { path: pagePaths.front, changed: newest },
    ...editions.map(({ slug, published, updated }) => ({ path: pagePaths.story(slug), changed: updated ?? published })),
    { path: pagePaths.topics },
    ...topicPages,
    ...listListPages(pagePaths.archive),
    ...(site.features.search ? [{ path: pagePaths.search }] : []),
    { path: pagePaths.about },
  ]);
  const stream = new SitemapStream({
    hostname: site.url,
    xmlns: { news: false, image: false, video: false, xhtml: true },
  });
  const xml = await streamToPromise(Readable.from(entries).pipe(stream));
  return new Response(new Uint8Array(xml), { headers: { "content-type": "application/xml; charset=utf-8" } });
}
