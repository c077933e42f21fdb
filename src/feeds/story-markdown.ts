/**
 * An edition as Markdown that any program reads: headline, byline and the whole text, without the blocks of ours. It is made of what
 * feeds are given, so the two never say different things.
 */
import { fromHtml } from "hast-util-from-html";
import type { Heading, Paragraph, Root } from "mdast";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { stringify } from "yaml";
import type { FeedItem } from "./feed-item.ts";

const toMarkdown = unified().use(rehypeRemark).freeze();
const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: "-", emphasis: "*", rule: "-" }).freeze();

export function formatStoryMarkdown({
  url,
  title,
  summary,
  html,
  published,
  updated,
  authors,
  topics,
}: FeedItem): string {
  const facts = { title, url, published, updated, authors, topics };
  const body = toMarkdown.runSync(fromHtml(html, { fragment: true })) as Root;
  // As a tree: what a headline says of markup is written so that it stays words.
  const headline: Heading = { type: "heading", depth: 1, children: [{ type: "text", value: title }] };
  const standfirst: Paragraph = { type: "paragraph", children: [{ type: "text", value: summary }] };
  const whole = writer.stringify({ type: "root", children: [headline, standfirst, ...body.children] });
  return `---\n${stringify(facts)}---\n\n${whole}`;
}
