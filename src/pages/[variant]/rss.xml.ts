/** RSS of a variant, full text. */
import rss from "@astrojs/rss";
import type { APIContext } from "astro";
import { keyFeed } from "../../editions/page-keys.ts";
import { listFeedStories } from "../../editions/queries.ts";
import { createFeedItem } from "../../feeds/feed-item.ts";
import { listSiteWords } from "../../metadata/page.ts";
import { formatPath, formatUrl, pagePaths } from "../../site/paths.ts";
import { listFeaturePaths, type VariantProps } from "../../site/variant-paths.ts";

export const getStaticPaths = listFeaturePaths("feeds", keyFeed);

export async function GET({ props }: APIContext<VariantProps>): Promise<Response> {
  const { tag } = props.variant;
  const { name, description } = listSiteWords(tag);
  const items = listFeedStories(tag).map(({ edition, html, topics }) => createFeedItem(edition, html, topics));
  const self = formatUrl(formatPath(tag, pagePaths.rss));
  return rss({
    title: name,
    description,
    site: formatUrl(formatPath(tag, pagePaths.front)),
    trailingSlash: true,
    xmlns: { atom: "http://www.w3.org/2005/Atom", dc: "http://purl.org/dc/elements/1.1/" },
    customData: `<language>${tag.toLowerCase()}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>`,
    items: items.map(({ url, title, summary, html, published, authors, topics }) => ({
      link: url,
      title,
      description: summary,
      content: html,
      pubDate: new Date(published),
      categories: [...topics],
      customData: authors
        .map((author) => `<dc:creator>${author.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</dc:creator>`)
        .join(""),
    })),
  });
}
