/** Where the parts of a shown article stand in its tree: its head, and the blocks of its body, which change one by one. */
import type { Element, ElementContent } from "hast";

export const childrenOf = (node: Element | undefined): Element[] =>
  (node?.children ?? []).filter((child): child is Element => child.type === "element");

const hasClass = (name: string) => (node: Element) => ((node.properties["className"] ?? []) as string[]).includes(name);

export const bodyOf = (article: Element): Element | undefined =>
  childrenOf(childrenOf(article).find(hasClass("story"))).find(hasClass("body"));

export const listBlocks = (article: Element): Element[] => childrenOf(bodyOf(article));

/** The first element of a class, wherever it is. */
export function findClass(node: Element, name: string): Element | undefined {
  if (hasClass(name)(node)) return node;
  for (const child of childrenOf(node)) {
    const found = findClass(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const textOf = (node: ElementContent | undefined): string =>
  node?.type === "text" ? node.value : node?.type === "element" ? node.children.map(textOf).join("") : "";
