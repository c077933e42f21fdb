/**
 * A feed as RSS 2.0. A browser that is led to one shows it dressed by a style sheet, with a way to the page that explains it: sheets
 * of CSS hold for XML, transformations (XSLT) are leaving browsers.
 */
import { getRssString } from "@astrojs/rss";
import { openCatalogue } from "../editions/open-catalogue.ts";
import { findBody } from "../editions/queries.ts";
import { listSiteWords } from "../metadata/page.ts";
import { listLabels } from "../site/labels.ts";
import { formatPath, formatUrl, pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";
import { createFeedItem, type FeedItem } from "./feed-item.ts";
import type { Feed } from "./list-feeds.ts";

export function listFeedItems(tag: VariantTag, { editions, whole }: Feed): FeedItem[] {
  const { findTopic } = openCatalogue(tag);
  return editions.map((edition) => {
    const topics = edition.topics.flatMap((slug) => findTopic(slug)?.name ?? []);
    return createFeedItem(edition, whole ? findBody(edition).html : "", topics);
  });
}

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** `sheet` is the address of its style. */
export async function answerRss(tag: VariantTag, feed: Feed, sheet: string): Promise<Response> {
  const { name, description } = listSiteWords(tag);
  const self = formatUrl(formatPath(tag, feed.page + pagePaths.rss));
  const { isFeed, follow } = listLabels(tag);
  const hub = site.hub === undefined ? "" : `<atom:link href="${escapeXml(site.hub)}" rel="hub"/>`;
  const way = `<html:p><html:a href="${formatPath(tag, pagePaths.follow)}">${escapeXml(isFeed + follow)}</html:a></html:p>`;
  const text = await getRssString({
    title: feed.name === "" ? name : `${name}：${feed.name}`,
    description,
    site: formatUrl(formatPath(tag, feed.page)),
    trailingSlash: true,
    xmlns: {
      atom: "http://www.w3.org/2005/Atom",
      dc: "http://purl.org/dc/elements/1.1/",
      html: "http://www.w3.org/1999/xhtml",
    },
    customData: `<language>${tag.toLowerCase()}</language><atom:link href="${self}" rel="self" type="application/rss+xml"/>${hub}${way}`,
    items: listFeedItems(tag, feed).map(({ url, title, summary, html, published, authors, topics }) => ({
      link: url,
      title,
      description: summary,
      ...(feed.whole ? { content: html } : {}),
      pubDate: new Date(published),
      categories: [...topics],
      customData: authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`).join(""),
    })),
  });
  const dressed = text.replace("?>", `?><?xml-stylesheet type="text/css" href="${sheet}"?>`);
  return new Response(dressed, { headers: { "content-type": "application/xml" } });
}
