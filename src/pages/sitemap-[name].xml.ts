/** The files of a large sitemap; a small one has none of these. */
import type { APIContext } from "astro";
import { answerSitemap } from "../feeds/format-sitemap.ts";
import type { SitemapPage } from "../feeds/sitemap.ts";
import { listSitemapPages } from "../feeds/sitemap-pages.ts";
import { splitSitemap } from "../feeds/split-sitemap.ts";

interface Props {
  readonly pages: readonly SitemapPage[];
}

export function getStaticPaths() {
  const files = splitSitemap(listSitemapPages());
  return files.map(({ name, pages }) => ({ params: { name }, props: { pages } }));
}

export function GET({ props: { pages } }: APIContext<Props>): Promise<Response> {
  return answerSitemap(pages);
}
