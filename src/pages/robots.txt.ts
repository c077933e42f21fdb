/** robots.txt: everything may be read; the sitemaps are named. */
import { formatSitemapPath, formatUrl, newsSitemap } from "../site/paths.ts";
import { site } from "../site/site.ts";

export function GET(): Response {
  const sitemaps = [formatSitemapPath(), ...(site.news === true ? [formatSitemapPath(newsSitemap)] : [])];
  const lines = sitemaps.map((path) => `Sitemap: ${formatUrl(path)}\n`);
  return new Response(`User-agent: *\nAllow: /\n\n${lines.join("")}`);
}
