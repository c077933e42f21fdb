/** What Ghost shows of a post to plain HTML: cards that are a link with a dress, players, forms, and where the old site stood. */
import type { Element, ElementContent, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";
import { editHtml } from "./edit-html.ts";

const classesOf = ({ properties }: Element) => [properties.className].flat().map(String);

function findAll(node: Element, test: (inner: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(node, "element", (inner) => {
    if (test(inner)) found.push(inner);
  });
  return found;
}

const textOf = (node: Element, name: string) => {
  const [found] = findAll(node, (inner) => classesOf(inner).includes(name));
  return found === undefined ? "" : toText(found).replace(/\s+/gu, " ").trim();
};

const addressOf = (node: Element) =>
  findAll(node, ({ properties }) => properties.href !== undefined || properties.src !== undefined)
    .filter(({ tagName }) => tagName !== "img")
    .map(({ properties }) => String(properties.href ?? properties.src))[0];

/** A link with the words of the card's title. */
const putLink =
  (title: string) =>
  (card: Element): ElementContent[] => {
    const address = addressOf(card);
    const caption = findAll(card, ({ tagName }) => tagName === "figcaption").map((node) => h("p", node.children));
    return address === undefined ? [] : [h("p", h("a", { href: address }, textOf(card, title) || address)), ...caption];
  };

/** THE table of cards, by their class; others are as they stand. */
const cards: Readonly<Record<string, (card: Element) => ElementContent[]>> = {
  "kg-bookmark-card": putLink("kg-bookmark-title"),
  "kg-audio-card": putLink("kg-audio-title"),
  "kg-video-card": putLink("kg-video-title"),
  "kg-file-card": putLink("kg-file-card-title"),
  "kg-button-card": (card) => findAll(card, ({ tagName }) => tagName === "a").map((link) => h("p", link)),
  "kg-callout-card": (card) => [
    h(
      "blockquote",
      findAll(card, (inner) => classesOf(inner).includes("kg-callout-text")).map((text) => h("p", text.children)),
    ),
  ],
  "kg-toggle-card": (card) => [
    h("h3", textOf(card, "kg-toggle-heading-text")),
    ...findAll(card, (inner) => classesOf(inner).includes("kg-toggle-content")).flatMap(({ children }) => children),
  ],
  // They call for something that is not here.
  "kg-signup-card": () => [],
  "kg-email-card": () => [],
  "kg-email-cta-card": () => [],
  "kg-cta-card": () => [],
};

function putCards(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    const name = classesOf(node).find((one) => Object.hasOwn(cards, one));
    if (name === undefined || parent === undefined || index === undefined) return undefined;
    const put = cards[name]?.(node) ?? [];
    parent.children.splice(index, 1, ...put);
    return [SKIP, index + put.length];
  });
}

export const readGhostBody = (html: string): string => editHtml(html, putCards);
