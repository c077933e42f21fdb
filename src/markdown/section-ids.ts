/**
 * Gives a heading another id when the one made from its words is empty (`## ？`), is taken, or has the form of a paragraph's.
 * Ids stay unique on the page, and stay what they are when other sections are edited.
 */
import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Ids of the page around the story. */
const reserved = ["main", "head-end", "more", "sheet-q"];

export function rehypeSectionIds() {
  return (tree: Root): void => {
    const taken = new Set<unknown>(reserved);
    visit(tree, "element", (node) => {
      if (!/^h[2-6]$/.test(node.tagName) && node.properties.id !== undefined) taken.add(node.properties.id);
    });
    visit(tree, "element", (node) => {
      if (!/^h[2-6]$/.test(node.tagName)) return;
      let id = String(node.properties.id ?? "");
      if (id === "" || /^p\d+$/.test(id)) id = `section-${id}`;
      while (taken.has(id)) id = `${id}-section`;
      taken.add(id);
      node.properties.id = id;
    });
  };
}
