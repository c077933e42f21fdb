/** JSON Feed of a variant, full text. */
import type { APIContext } from "astro";
import { keyFeed } from "../../editions/page-keys.ts";
import { listFeedStories } from "../../editions/queries.ts";
import { createFeedItem } from "../../feeds/feed-item.ts";
import { buildJsonFeed } from "../../feeds/json-feed.ts";
import { listSiteWords } from "../../metadata/page.ts";
import { formatPath, formatUrl, pagePaths } from "../../site/paths.ts";
import { listFeaturePaths, type VariantProps } from "../../site/variant-paths.ts";

export const getStaticPaths = listFeaturePaths("feeds", keyFeed);

export async function GET({ props }: APIContext<VariantProps>): Promise<Response> {
  const { tag } = props.variant;
  const head = {
    tag,
    ...listSiteWords(tag),
    home: formatUrl(formatPath(tag, pagePaths.front)),
    self: formatUrl(formatPath(tag, pagePaths.jsonFeed)),
  };
  const items = listFeedStories(tag).map(({ edition, html, topics }) => createFeedItem(edition, html, topics));
  return Response.json(buildJsonFeed(head, items));
}
