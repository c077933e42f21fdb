/**
 * What a page is to browsers and machines, as plain data. Every page makes one with `createPage`; the layout only reads it.
 */
import { fillLabel, listLabels } from "../site/labels.ts";
import { formatPath, formatRootPath, formatUrl, type PagePath, pagePaths } from "../site/paths.ts";
import { findVariant, variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import { createOwnConverter, nameSite } from "../site/site-converter.ts";
import type { Variant, VariantTag } from "../variants/table.ts";
import { listListImages, type PageImage } from "./card-images.ts";
import type { JsonLd } from "./json-ld.ts";

export interface Alternate {
  readonly variant: Variant;
  /** Address within the site. */
  readonly path: string;
  /** Full address. */
  readonly url: string;
}

export interface Page {
  readonly variant: Variant;
  readonly title: string;
  /** Without the name of the site, for where that stands beside it. */
  readonly ownTitle: string;
  readonly description: string;
  readonly type: "website" | "article";
  /** Full address of this page, or of the one it leads to. */
  readonly canonical: string;
  /** The address readers are sent on to, when this is one a story had before; `canonical` names it too. */
  readonly moved?: string | undefined;
  /** This page in every variant, itself included, in the order of the table. */
  readonly alternates: readonly Alternate[];
  /** Full address for readers of no known variant. */
  readonly fallback: string;
  /** Whether search engines may list it. */
  readonly listed: boolean;
  /** Addresses of the pages before and after this one, when it is one of a row. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  /** The best first. None: the publication's mark stands for it. */
  readonly images: readonly PageImage[];
  readonly jsonLd: readonly JsonLd[];
  /** Address of the feed of what this page lists. */
  readonly feed?: string | undefined;
  /** Address of the same as Markdown. */
  readonly markdown?: string | undefined;
  /** Full address of what others show who embed it. */
  readonly oembed?: string | undefined;
}

export interface PageInput {
  readonly tag: VariantTag;
  readonly path: PagePath;
  /** Own title; the front page has none. */
  readonly title?: string;
  readonly description: string;
  readonly type?: Page["type"];
  readonly listed?: boolean;
  /** Where the story that stood here is now. */
  readonly moved?: PagePath;
  readonly previous?: PagePath | undefined;
  readonly next?: PagePath | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  /** Absent: those of the publication. */
  readonly images?: readonly PageImage[];
  readonly jsonLd?: readonly JsonLd[];
  /** Whether what it lists has a feed of its own. */
  readonly feed?: boolean;
  /** Whether it is there as Markdown too. */
  readonly markdown?: boolean;
  /** Whether others find there what to show of it. */
  readonly oembed?: boolean;
  /** The root page `/`: the default variant's front page under its own address. */
  readonly root?: boolean;
}

/** The publication's own words in a variant. */
export function listSiteWords(tag: VariantTag): { name: string; motto: string; tagline: string; description: string } {
  const convert = createOwnConverter(tag);
  return {
    name: nameSite(tag),
    motto: convert(site.motto),
    tagline: convert(site.tagline),
    description: convert(site.description),
  };
}

export function createPage(input: PageInput): Page {
  const { tag, path, title, type = "website", listed = true, root = false, moved } = input;
  const variant = findVariant(tag);
  const labels = listLabels(tag);
  const names = { site: listSiteWords(tag).name, variant: variant.name };
  const beside = (page: PagePath | undefined) => page && formatPath(tag, page);
  const url = (wanted: VariantTag) => formatUrl(formatPath(wanted, path));
  return {
    variant,
    title: title === undefined ? fillLabel(labels.front, names) : fillLabel(labels.page, { title, ...names }),
    ownTitle: title ?? names.site,
    description: input.description,
    type,
    listed,
    canonical: root ? formatUrl(formatRootPath("")) : formatUrl(formatPath(tag, moved ?? path)),
    moved: beside(moved),
    previous: beside(input.previous),
    next: beside(input.next),
    alternates: variants.map((row) => ({ variant: row, path: formatPath(row.tag, path), url: url(row.tag) })),
    fallback: path === pagePaths.front ? formatUrl(formatRootPath("")) : url(site.defaultVariant),
    published: input.published,
    updated: input.updated,
    images: input.images ?? listListImages(tag),
    jsonLd: input.jsonLd ?? [],
    feed: input.feed === true && site.features.feeds ? formatPath(tag, path + pagePaths.rss) : undefined,
    oembed: input.oembed === true ? formatUrl(formatPath(tag, `${path}oembed.json`)) : undefined,
    markdown: input.markdown === true ? formatPath(tag, `${path}index.md`) : undefined,
  };
}
