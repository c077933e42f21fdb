/**
 * An id for every heading, made of its words alone: the number of a note in it changes with the notes before it, and links to the
 * section would break.
 */
import type { Root } from "hast";
import rehypeSlug from "rehype-slug";
import { visit } from "unist-util-visit";
import { readWords } from "./plain-text.ts";

export function rehypeHeadingIds() {
  const mint = rehypeSlug();
  return (tree: Root): void => {
    const restore: (() => void)[] = [];
    visit(tree, "element", (node) => {
      if (!/^h[1-6]$/.test(node.tagName)) return;
      const { children } = node;
      restore.push(() => {
        node.children = children;
      });
      node.children = [{ type: "text", value: readWords(node) }];
    });
    mint(tree);
    for (const put of restore) put();
  };
}
