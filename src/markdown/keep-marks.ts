/** `:keep[…]`: text left exactly as written in every edition. Becomes `translate="no"`, which the conversion respects. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";

export function remarkKeepMarks() {
  return (tree: Root): void => {
    visit(tree, "textDirective", (node) => {
      if (node.name !== "keep" || node.children.length === 0) return;
      node.data = { ...node.data, hName: "span", hProperties: { translate: "no" } };
    });
  };
}
