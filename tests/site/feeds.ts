/** Reads the built feeds and the sitemap, strictly: what is not well-formed throws, with the file's name. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Dist } from "./dist.ts";

const list = ["item", "category", "dc:creator", "url", "xhtml:link", "sitemap", "atom:link"];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  processEntities: true,
  isArray: (name) => list.includes(name),
});

export function parseXml(dist: Dist, file: string): unknown {
  const text = dist.read(file);
  const result = XMLValidator.validate(text);
  if (result !== true) throw new Error(`${file}:${result.err.line} is not well-formed: ${result.err.msg}`);
  return parser.parse(text);
}

/** A story in a feed, whichever kind of feed it is. */
export interface Item {
  readonly file: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  readonly date: string;
}

export interface RssChannel {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly link: string;
  readonly "atom:link": readonly { readonly href: string; readonly rel: string }[];
  readonly item: readonly {
    readonly title: string;
    readonly link: string;
    readonly guid: string | { readonly "#text": string };
    readonly description: string;
    readonly pubDate: string;
    readonly "content:encoded": string;
  }[];
}

export function readRss(dist: Dist, segment: string): RssChannel {
  return (parseXml(dist, `${segment}/rss.xml`) as { rss: { channel: RssChannel } }).rss.channel;
}

/** JSON Feed 1.1, the fields every reader relies on. */
export interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly language: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly date_published: string;
    readonly date_modified: string;
  }[];
}

export function readJsonFeed(dist: Dist, segment: string): JsonFeed {
  return JSON.parse(dist.read(`${segment}/feed.json`)) as JsonFeed;
}

export function listFeedItems(dist: Dist, segment: string): Item[] {
  const rss = readRss(dist, segment).item.map((item) => ({
    file: `${segment}/rss.xml`,
    url: item.link,
    title: item.title,
    html: item["content:encoded"],
    date: new Date(item.pubDate).toISOString(),
  }));
  const json = readJsonFeed(dist, segment).items.map((item) => ({
    file: `${segment}/feed.json`,
    url: item.url,
    title: item.title,
    html: item.content_html,
    date: new Date(item.date_published).toISOString(),
  }));
  return [...rss, ...json];
}

export interface SitemapUrl {
  readonly loc: string;
  readonly links: readonly { readonly rel: string; readonly hreflang: string; readonly href: string }[];
}

interface SitemapXml {
  readonly urlset?: { readonly url: readonly { readonly loc: string; readonly "xhtml:link"?: SitemapUrl["links"] }[] };
  readonly sitemapindex?: { readonly sitemap: readonly { readonly loc: string }[] };
}

/** The files that name pages: `sitemap.xml` itself, or those it is the index of. */
export function listSitemapFiles(dist: Dist): string[] {
  const { sitemapindex } = parseXml(dist, "sitemap.xml") as SitemapXml;
  return sitemapindex?.sitemap.map(({ loc }) => loc.split("/").at(-1) ?? "") ?? ["sitemap.xml"];
}

export function listSitemapUrls(dist: Dist): SitemapUrl[] {
  return listSitemapFiles(dist).flatMap((file) =>
    ((parseXml(dist, file) as SitemapXml).urlset?.url ?? []).map((url) => ({
      loc: url.loc,
      links: url["xhtml:link"] ?? [],
    })),
  );
}
