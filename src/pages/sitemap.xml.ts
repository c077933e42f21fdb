/** The sitemap of all variants, with alternates. */
import { Readable } from "node:stream";
import { SitemapStream, streamToPromise } from "sitemap";
import { listSitemapEntries } from "../feeds/sitemap.ts";
import { pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";
import { listEditions, listTopics } from "../stories/queries.ts";

export async function GET(): Promise<Response> {
  const editions = await listEditions(site.defaultVariant);
  const topics = await listTopics(site.defaultVariant);
  const newest = editions[0]?.published;
  const entries = listSitemapEntries([
    { path: pagePaths.front, changed: newest },
    ...editions.map(({ slug, published, updated }) => ({ path: pagePaths.story(slug), changed: updated ?? published })),
    { path: pagePaths.topics },
    ...topics.map(({ slug }) => ({ path: pagePaths.topic(slug) })),
    { path: pagePaths.archive, changed: newest },
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
