/** The sitemap as plain data: every page of every variant, each with all its alternates and x-default. */
import { formatPath, formatRootPath, formatUrl, type PagePath, pagePaths } from "../site/paths.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";

export interface SitemapPage {
  readonly path: PagePath;
  /** Moment of the last change, where the content knows it. */
  readonly changed?: string | undefined;
  /** Full addresses of the photographs it shows. */
  readonly images?: readonly string[];
  /** The year a story came out, which names its file in a large sitemap; other pages have none. */
  readonly year?: string;
}

export interface SitemapEntry {
  readonly url: string;
  readonly lastmod?: string;
  readonly links: { readonly lang: string; readonly url: string }[];
  readonly img?: { readonly url: string }[];
}

export function listSitemapEntries(pages: readonly SitemapPage[]): SitemapEntry[] {
  return pages.flatMap(({ path, changed, images = [] }) => {
    const alternates = variants.map(({ tag }) => ({ lang: tag as string, url: formatUrl(formatPath(tag, path)) }));
    const root = formatUrl(formatRootPath(""));
    const fallback = path === pagePaths.front ? root : formatUrl(formatPath(site.defaultVariant, path));
    const links = [...alternates, { lang: "x-default", url: fallback }];
    const urls = [...(path === pagePaths.front ? [root] : []), ...alternates.map(({ url }) => url)];
    const lastmod = changed === undefined ? {} : { lastmod: changed };
    const img = images.length === 0 ? {} : { img: images.map((url) => ({ url })) };
    return urls.map((url) => ({ url, ...lastmod, links, ...img }));
  });
}
