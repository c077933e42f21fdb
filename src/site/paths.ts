/**
 * Every URL of the publication. No path is glued together anywhere else, so a base path works everywhere and an address
 * changes in one place. Paths start and end with a slash, percent-encoding is not needed: slugs are lower-case ASCII.
 */

import type { VariantTag } from "../variants/table.ts";
import { findVariant } from "./served-variants.ts";
import { site } from "./site.ts";

/** A page of an edition, without its variant: `""` is the front page, `"stories/x/"` a story. */
export type PagePath = string;

export const pagePaths = {
  front: "",
  stories: "stories/",
  story: (slug: string): PagePath => `stories/${slug}/`,
  topics: "topics/",
  topic: (slug: string): PagePath => `topics/${slug}/`,
  /** What is told of a topic, by its page, before it is taken along. */
  along: (topic: PagePath): PagePath => `${topic}along.json`,
  authors: "authors/",
  author: (slug: string): PagePath => `authors/${slug}/`,
  archive: "archive/",
  /** The archive or a topic's stories of one year, or of one month of it; `list` is the page of the whole list. */
  year: (list: PagePath, year: string): PagePath => `${list}${year}/`,
  month: (list: PagePath, year: string, month: string): PagePath => `${list}${year}/${month}/`,
  search: "search/",
  about: "about/",
  notFound: "404.html",
  /** How to follow the publication. */
  follow: "follow/",
  /** What is on the reader's device. */
  offline: "offline/",
  /** What scripts say to readers. */
  reading: "reading.json",
  rss: "rss.xml",
  jsonFeed: "feed.json",
  manifest: "manifest.webmanifest",
  openSearch: "opensearch.xml",
} as const;

/** Place of a month on a page that lists stories by month. */
export function formatMonthId(year: string, month: string): string {
  return `m${year}-${month}`;
}

/** Address within the site, e.g. `/zh-hans/stories/x/`, with the base path in front. */
export function formatPath(tag: VariantTag, page: PagePath): string {
  return `${site.base}${findVariant(tag).segment}/${page}`;
}

/** Address of an author's page. */
export function formatAuthorPath(tag: VariantTag, slug: string): string {
  return formatPath(tag, pagePaths.author(slug));
}

/** Address of a topic as a book. */
export function formatBookPath(tag: VariantTag, slug: string): string {
  return formatPath(tag, `${pagePaths.topics}${slug}.epub`);
}

/** Address of the captions of a film, made for every variant. */
export function formatCaptionsPath(tag: VariantTag, slug: string, file: string): string {
  return formatPath(tag, `${pagePaths.story(slug)}${encodeURIComponent(file)}`);
}

/** Address of a file at the root of the site, e.g. `/robots.txt`. */
export function formatRootPath(file: string): string {
  return `${site.base}${file}`;
}

/** Name of the sitemap of what is new. */
export const newsSitemap = "news";

/** Address of the sitemap, or of one of its files by its name. */
export function formatSitemapPath(name?: string): string {
  return formatRootPath(name === undefined ? "sitemap.xml" : `sitemap-${name}.xml`);
}

/** Address of the service worker: at the root, for it may answer only for what lies beside and below it. */
export const formatWorkerPath = (): string => formatRootPath("offline.js");

/** Pixels a side of the icon's pictures. */
export const iconSizes = [180, 192, 512] as const;

/** Address of the publication's icon as a picture. */
export function formatIconPath(size: (typeof iconSizes)[number]): string {
  return formatRootPath(`icon-${size}.png`);
}

/** Address of a card, by the name of its file. */
export function formatCardPath(name: string): string {
  return formatRootPath(`cards/${name}`);
}

/** Address of a photograph in one size and format, by the name of its file. */
export function formatPhotographPath(name: string): string {
  return formatRootPath(`photographs/${name}`);
}

/** Address of a film or a sound, the same for every variant. */
export function formatRecordingPath(slug: string, file: string): string {
  return formatRootPath(`recordings/${slug}/${encodeURIComponent(file)}`);
}

/** Address of a search in an edition; `terms` as they stand in an address. */
export function formatSearchUrl(tag: VariantTag, terms: string): string {
  return `${formatUrl(formatPath(tag, pagePaths.search))}?q=${terms}`;
}

/** The full address of a path made by one of the functions above. */
export function formatUrl(path: string): string {
  return `${site.url}${path}`;
}
