/** The sitemap as XML: a file of pages, or the index of such files. */
import { Readable, type Transform } from "node:stream";
import { SitemapIndexStream, SitemapStream, streamToPromise } from "sitemap";
import { formatSitemapPath, formatUrl } from "../site/paths.ts";
import { site } from "../site/site.ts";
import type { NewsEntry } from "./news-sitemap.ts";
import { listSitemapEntries, type SitemapPage } from "./sitemap.ts";
import type { SitemapFile } from "./split-sitemap.ts";

const answerXml = (xml: string | Uint8Array<ArrayBuffer>): Response =>
  new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });

async function answer(items: Iterable<unknown>, stream: Transform): Promise<Response> {
  return answerXml(new Uint8Array(await streamToPromise(Readable.from(items).pipe(stream))));
}

export function answerSitemap(pages: readonly SitemapPage[]): Promise<Response> {
  const image = pages.some(({ images = [] }) => images.length > 0);
  const xmlns = { news: false, image, video: false, xhtml: true };
  return answer(listSitemapEntries(pages), new SitemapStream({ hostname: site.url, xmlns }));
}

/** The package writes no sitemap of nothing. */
const noNews =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>';

/** On most days of most papers nothing is new: then it is empty. */
export async function answerNewsSitemap(entries: readonly NewsEntry[]): Promise<Response> {
  if (entries.length === 0) return answerXml(noNews);
  const xmlns = { news: true, image: false, video: false, xhtml: false };
  return answer(entries, new SitemapStream({ hostname: site.url, xmlns }));
}

/** The last change of the pages a file names: which files to fetch again. */
function findChange(pages: readonly SitemapPage[]): string | undefined {
  const moments = pages.flatMap(({ changed }) => changed ?? []);
  return moments.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

export function answerSitemapIndex(files: readonly SitemapFile[]): Promise<Response> {
  const items = files.map(({ name, pages }) => {
    const lastmod = findChange(pages);
    return { url: formatUrl(formatSitemapPath(name)), ...(lastmod === undefined ? {} : { lastmod }) };
  });
  return answer(items, new SitemapIndexStream());
}
