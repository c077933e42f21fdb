/** A story as Markdown, where the publication gives it out. */
import type { APIContext } from "astro";
import type { Edition } from "../../../../editions/edition.ts";
import { openCatalogue } from "../../../../editions/open-catalogue.ts";
import { keyFeed } from "../../../../editions/page-keys.ts";
import { findBody, listOwnEditions } from "../../../../editions/queries.ts";
import { createFeedItem } from "../../../../feeds/feed-item.ts";
import { formatStoryMarkdown } from "../../../../feeds/story-markdown.ts";
import { variants } from "../../../../site/served-variants.ts";
import { site } from "../../../../site/site.ts";

export function getStaticPaths() {
  if (site.markdown !== true) return [];
  return variants.flatMap(({ tag, segment }) =>
    listOwnEditions(tag).map((edition) => ({
      params: { variant: segment, slug: edition.slug },
      props: { edition },
      cacheKey: keyFeed(tag, [edition], ""),
    })),
  );
}

export function GET({ props: { edition } }: APIContext<{ edition: Edition }>): Response {
  const { findTopic } = openCatalogue(edition.tag);
  const topics = edition.topics.flatMap((slug) => findTopic(slug)?.name ?? []);
  const item = createFeedItem(edition, findBody(edition).html, topics);
  return new Response(formatStoryMarkdown(item), { headers: { "content-type": "text/markdown" } });
}
