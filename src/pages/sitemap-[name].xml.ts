/** The files of a large sitemap; a small one has none of these. And the sitemap of what is new, where it is switched on. */
import type { APIContext } from "astro";
import { answerNewsSitemap, answerSitemap } from "../feeds/format-sitemap.ts";
import { listNews } from "../feeds/news-sitemap.ts";
import type { SitemapPage } from "../feeds/sitemap.ts";
import { listSitemapPages } from "../feeds/sitemap-pages.ts";
import { splitSitemap } from "../feeds/split-sitemap.ts";
import { newsSitemap } from "../site/paths.ts";
import { site } from "../site/site.ts";

interface Props {
  /** Absent: what is new. */
  readonly pages?: readonly SitemapPage[];
}

export function getStaticPaths() {
  const files = splitSitemap(listSitemapPages());
  const news = site.news === true ? [{ params: { name: newsSitemap }, props: {} }] : [];
  return [...files.map(({ name, pages }) => ({ params: { name }, props: { pages } })), ...news];
}

export function GET({ props: { pages } }: APIContext<Props>): Promise<Response> {
  return pages === undefined ? answerNewsSitemap(listNews()) : answerSitemap(pages);
}
