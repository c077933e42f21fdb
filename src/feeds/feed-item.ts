/** A story as feed readers get it: full text, absolute addresses, no drawings that need the page's style. */
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { formatCaption } from "../editions/caption.ts";
import type { Edition } from "../editions/edition.ts";
import { findPhotograph, findStoryCard, showPhotograph } from "../editions/photographs.ts";
import { listLabels } from "../site/labels.ts";
import { formatPath, formatPhotographPath, formatUrl, pagePaths } from "../site/paths.ts";

export interface FeedItem {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** The whole body. */
  readonly html: string;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  /** Full address of the picture that stands for it in lists. */
  readonly image: string | undefined;
}

/** The lead photograph, in one size that every reader knows. */
function buildLead(edition: Edition): string {
  const photograph = edition.leadImage === undefined ? undefined : findPhotograph(edition, edition.leadImage);
  if (photograph === undefined) return "";
  const { src, width, height } = showPhotograph(photograph);
  const caption = formatCaption(edition, listLabels(edition.tag));
  const image = h("img", { src, width, height, alt: edition.words.lead?.alt });
  return toHtml(h("figure", [image, ...(caption === "" ? [] : [h("figcaption", caption)])]));
}

/** What a drawing is called: an editor's has a label, one that a block draws a title. */
function nameDrawing(drawing: Element): string {
  const { ariaLabel } = drawing.properties;
  if (typeof ariaLabel === "string") return ariaLabel;
  const title = drawing.children.find((child) => child.type === "element" && child.tagName === "title");
  return title === undefined ? "" : toText(title);
}

const isEnlarged = ({ tagName, children: [only] }: Element) =>
  tagName === "a" && only?.type === "element" && only.tagName === "picture";

/** `html` with absolute links; a photograph in one size, drawings keep their alternative text only. */
export function absolutizeHtml(html: string, base: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  visit(tree, "element", (node, index, parent) => {
    // What is enlarged in its page stands here as it is.
    if (isEnlarged(node) && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    if (node.tagName !== "picture" || parent === undefined || index === undefined) return undefined;
    parent.children.splice(
      index,
      1,
      ...node.children.filter((child) => !("tagName" in child && child.tagName === "source")),
    );
    return undefined;
  });
  visit(tree, "element", (node, index, parent) => {
    // Set for the page's style (markdown/set-type.ts).
    if (node.tagName === "i" && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    const { href, src } = node.properties;
    if (typeof href === "string" && URL.canParse(href, base)) node.properties.href = new URL(href, base).href;
    if (typeof src === "string" && URL.canParse(src, base)) node.properties.src = new URL(src, base).href;
    for (const name of ["srcSet", "sizes", "loading", "decoding", "className", "id"]) delete node.properties[name];
    if (node.tagName === "svg" && parent !== undefined && index !== undefined) {
      parent.children[index] = {
        type: "element",
        tagName: "p",
        properties: {},
        children: [{ type: "text", value: `〔${nameDrawing(node)}〕` }],
      };
    }
    return undefined;
  });
  return toHtml(tree);
}

export function createFeedItem(edition: Edition, bodyHtml: string, topics: readonly string[]): FeedItem {
  const url = formatUrl(formatPath(edition.tag, pagePaths.story(edition.slug)));
  const { words } = edition;
  const card = findStoryCard(edition);
  return {
    url,
    title: words.headline,
    summary: words.standfirst,
    html: absolutizeHtml(buildLead(edition) + bodyHtml, url),
    published: edition.published,
    updated: edition.updated ?? edition.published,
    authors: words.authors.map(({ name }) => name),
    topics,
    image: card && formatUrl(formatPhotographPath(card.name)),
  };
}
