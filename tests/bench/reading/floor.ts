/**
 * The floor: the same story as one bare HTML file with 2 KB of CSS. All words a reader is shown, in the elements their meaning
 * needs, and nothing else: no chrome, no drawing, no class, no script.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { visit } from "unist-util-visit";

/** Elements that say what their words are, or keep them apart. Others are taken away around their words. */
const meant =
  /^(?:p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|table|thead|tbody|tr|th|td|em|strong|b|dfn|small|span|time|sup|a|hr|wbr|ruby|rt|rp)$/;
/** What is no text of the story: drawings, film, and what one works the page with. */
const dropped = /^(?:svg|img|picture|video|audio|script|style|button|story-contents|story-tools|report-word)$/;

function strip(node: ElementContent): ElementContent[] {
  if (node.type === "text") return [{ type: "text", value: node.value }];
  if (node.type !== "element" || dropped.test(node.tagName)) return [];
  const children = node.children.flatMap(strip);
  if (!meant.test(node.tagName)) return children;
  const { href } = node.properties;
  return [{ type: "element", tagName: node.tagName, properties: href === undefined ? {} : { href }, children }];
}

/** The page's `<article>`, without its drawings: what both pages show. */
function findArticle(page: Root): Element {
  let article: Element | undefined;
  visit(page, "element", (node) => {
    if (node.tagName === "article") article ??= node;
  });
  if (article === undefined) throw new Error("no article on the page");
  return article;
}

/** `html` is the page as built. */
export function buildFloor(html: string, lang: string): string {
  const article = findArticle(fromHtml(html));
  const content = strip(article);
  const headline = content.flatMap((node) =>
    node.type === "element" && node.tagName === "h1" ? [toText(node)] : [],
  )[0];
  const css = readFileSync(join(import.meta.dirname, "bare.css"), "utf8");
  const page = h(null, [
    { type: "doctype" },
    h("html", { lang }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
        h("title", headline ?? ""),
        h("style", css),
      ]),
      h("body", content),
    ]),
  ]);
  return toHtml(page);
}
