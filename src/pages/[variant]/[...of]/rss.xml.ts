/** RSS of a variant: of everything, of a topic, of an author. */
import type { APIContext } from "astro";
import { keyFeed } from "../../../editions/page-keys.ts";
import { answerRss } from "../../../feeds/answer-rss.ts";
import { type Feed, listFeeds } from "../../../feeds/list-feeds.ts";
import { variants } from "../../../site/served-variants.ts";
import { site } from "../../../site/site.ts";
import sheet from "../../../styles/feed.css?url";
import type { VariantTag } from "../../../variants/table.ts";

interface Props {
  readonly tag: VariantTag;
  readonly feed: Feed;
}

export function getStaticPaths() {
  if (!site.features.feeds) return [];
  return variants.flatMap(({ tag, segment }) =>
    listFeeds(tag).map((feed) => ({
      params: { variant: segment, of: feed.page.replace(/\/$/, "") || undefined },
      props: { tag, feed },
      cacheKey: keyFeed(tag, feed.editions, feed.name),
    })),
  );
}

export const GET = ({ props: { tag, feed } }: APIContext<Props>): Promise<Response> => answerRss(tag, feed, sheet);
