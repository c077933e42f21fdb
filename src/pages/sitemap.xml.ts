/** The sitemap of all variants, with alternates; where one file cannot name all pages, the index of the files that do. */
import { answerSitemap, answerSitemapIndex } from "../feeds/format-sitemap.ts";
import { listSitemapPages } from "../feeds/sitemap-pages.ts";
import { splitSitemap } from "../feeds/split-sitemap.ts";

export async function GET(): Promise<Response> {
  const pages = listSitemapPages();
  const files = splitSitemap(pages);
  return files.length === 0 ? answerSitemap(pages) : answerSitemapIndex(files);
}
