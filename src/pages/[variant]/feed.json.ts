/** JSON Feed of a variant, full text. */
import type { APIContext } from "astro";
import { keyFeed } from "../../editions/page-keys.ts";
import { listFeedItems } from "../../feeds/answer-rss.ts";
import { buildJsonFeed } from "../../feeds/json-feed.ts";
import { type Feed, listFeeds } from "../../feeds/list-feeds.ts";
import { listSiteWords } from "../../metadata/page.ts";
import { formatPath, formatUrl, pagePaths } from "../../site/paths.ts";
import { listFeaturePaths, type VariantProps } from "../../site/variant-paths.ts";
import type { VariantTag } from "../../variants/table.ts";

const findFeed = (tag: VariantTag) => listFeeds(tag)[0] as Feed;

export const getStaticPaths = listFeaturePaths("feeds", (tag) => keyFeed(tag, findFeed(tag).editions, ""));

export async function GET({ props }: APIContext<VariantProps>): Promise<Response> {
  const { tag } = props.variant;
  const head = {
    tag,
    ...listSiteWords(tag),
    home: formatUrl(formatPath(tag, pagePaths.front)),
    self: formatUrl(formatPath(tag, pagePaths.jsonFeed)),
  };
  return Response.json(buildJsonFeed(head, listFeedItems(tag, findFeed(tag))));
}
