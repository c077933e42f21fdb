/** robots.txt: everything may be read; the sitemap is named. */
import { formatRootPath, formatUrl } from "../site/paths.ts";

export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${formatUrl(formatRootPath("sitemap.xml"))}\n`);
}
