/** Links to stories that readers cannot open become the text they are made of. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { findLinkedSlug } from "./story-links.ts";

/** Changes `tree`; `closed` are slugs. */
export function unlinkStories(tree: Root, closed: ReadonlySet<string>): void {
  if (closed.size === 0) return;
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName !== "a" || parent === undefined || index === undefined) return undefined;
    const slug = findLinkedSlug(String(node.properties.href ?? ""));
    if (slug === undefined || !closed.has(slug)) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
}
