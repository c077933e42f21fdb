/** JSON Feed 1.1 (jsonfeed.org) as plain data. */
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";
import type { FeedItem } from "./feed-item.ts";

export interface FeedHead {
  readonly tag: VariantTag;
  readonly name: string;
  readonly description: string;
  readonly home: string;
  readonly self: string;
}

export function buildJsonFeed(head: FeedHead, items: readonly FeedItem[]): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: head.name,
    description: head.description,
    language: head.tag,
    home_page_url: head.home,
    feed_url: head.self,
    ...(site.hub === undefined ? {} : { hubs: [{ type: "WebSub", url: site.hub }] }),
    items: items.map(({ url, title, summary, html, published, updated, authors, topics, image }) => ({
      id: url,
      url,
      title,
      summary,
      content_html: html,
      date_published: published,
      date_modified: updated,
      authors: authors.map((name) => ({ name })),
      tags: topics,
      ...(image === undefined ? {} : { image }),
      language: head.tag,
    })),
  };
}
