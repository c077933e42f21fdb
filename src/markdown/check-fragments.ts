/** A link to a place in the same story (`#小標題`) must find it. Runs when all ids are minted. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./source.ts";

export function rehypeCheckFragments() {
  return (tree: Root, file: VFile): void => {
    const ids = new Set<string>();
    const sections: string[] = [];
    visit(tree, "element", (node) => {
      const { id } = node.properties;
      if (typeof id !== "string") return;
      ids.add(id);
      if (/^h[2-6]$/.test(node.tagName)) sections.push(id);
    });
    visit(tree, "element", (node) => {
      const { href } = node.properties;
      if (typeof href !== "string" || !href.startsWith("#")) return;
      const target = decodeTarget(href.slice(1));
      if (!ids.has(target) && !ids.has(href.slice(1))) report(file, node, "broken-fragment", `#${target}`, sections);
    });
  };
}

/** Markdown percent-encodes what is not ASCII. */
function decodeTarget(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
