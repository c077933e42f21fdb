/** Sections start at `##`, because the headline is the page's only first-level heading, and no level is skipped. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./source.ts";

export function remarkCheckHeadings() {
  return (tree: Root, file: VFile): void => {
    let last = 1;
    visit(tree, "heading", (node) => {
      if (node.depth === 1 || node.depth > last + 1) report(file, node, "heading-level", node.depth);
      else last = node.depth;
    });
  };
}
