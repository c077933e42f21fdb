/**
 * The story within a saved page: what the page marks as its article, or the block with the most prose in it. A page gets no
 * document object and no script runs: the tree of its markup is enough to count characters. The price is that of a page that
 * scatters its text over many blocks only the largest comes in.
 */
import type { Element, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";

/** Machinery and margins: never part of a story. */
const margins = new Set(
  "script style noscript template iframe object embed video audio canvas svg form button input select textarea nav aside dialog menu head".split(
    " ",
  ),
);

function isHidden({ properties }: Element): boolean {
  const { hidden, ariaHidden, style } = properties;
  return Boolean(hidden) || String(ariaHidden) === "true" || /display\s*:\s*none/i.test(String(style ?? ""));
}

/** The tree without them. */
export function dropMargins(tree: Root): Root {
  const copy = structuredClone(tree);
  visit(copy, (node, index, parent) => {
    const drops = node.type === "comment" || (node.type === "element" && (margins.has(node.tagName) || isHidden(node)));
    if (!drops || index === undefined || parent === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return copy;
}

const size = (node: Element | Root) => toText(node).replace(/\s+/gu, "").length;

function countLinks(node: Element | Root): number {
  let sum = 0;
  visit(node, "element", (element) => {
    if (element.tagName === "a") sum += size(element);
  });
  return sum;
}

const prose = new Set("p blockquote ul ol table h2 h3 h4 figure pre".split(" "));

/** Characters of prose that stand directly in an element, links not counted: menus are nothing but links. */
function rate(node: Element): number {
  return node.children.reduce((sum, child) => {
    if (child.type === "text") return sum + child.value.trim().length;
    if (child.type !== "element" || !prose.has(child.tagName)) return sum;
    return sum + size(child) - 2 * countLinks(child);
  }, 0);
}

function isMarked({ tagName, properties }: Element): boolean {
  return (
    tagName === "article" ||
    tagName === "main" ||
    properties.role === "main" ||
    String(properties.itemProp ?? "").includes("articleBody")
  );
}

/** `tree` has no margins. */
export function findContent(tree: Root): Element | Root {
  const marked: Element[] = [];
  let best: { node: Element; rating: number } | undefined;
  visit(tree, "element", (node) => {
    if (isMarked(node)) marked.push(node);
    const rating = rate(node);
    if (rating > (best?.rating ?? 0)) best = { node, rating };
  });
  const found = best as { node: Element; rating: number } | undefined;
  if (found === undefined) return tree;
  // Of the marked ones, the smallest that holds the block with the most prose: teasers are marked as articles too.
  const holds = marked.filter((node) => {
    let inside = node === found.node;
    visit(node, "element", (element) => {
      if (element === found.node) inside = true;
    });
    return inside;
  });
  return holds.sort((a, b) => size(a) - size(b))[0] ?? found.node;
}
