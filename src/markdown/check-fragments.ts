/** A link to a place in the same story (`#小標題`) must find it. Runs when all ids are minted. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./source.ts";
import { decodeFragment, hasAnchor, listAnchors } from "./story-links.ts";

export function rehypeCheckFragments() {
  return (tree: Root, file: VFile): void => {
    const anchors = listAnchors(tree);
    visit(tree, "element", (node) => {
      const { href } = node.properties;
      if (typeof href !== "string" || !href.startsWith("#") || hasAnchor(anchors, href.slice(1))) return;
      report(file, node, "broken-fragment", decodeFragment(href), anchors.sections);
    });
  };
}
