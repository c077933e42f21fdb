/**
 * Links that leave the site carry `rel`; links inside have the form of a story's address (`../slug/`, from a page
 * `../stories/slug/`). Whether such a story exists is asked when all are read: check-story-links.ts.
 */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./source.ts";
import { splitStoryLink } from "./story-links.ts";

export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, "element", (node) => {
      const { href } = node.properties;
      if (node.tagName !== "a" || typeof href !== "string") return;
      if (/^https?:/.test(href)) {
        node.properties.rel = ["external", "noopener"];
      } else if (!href.startsWith("#") && !/^(mailto|tel):/.test(href) && splitStoryLink(href) === undefined) {
        report(file, node, "broken-link", href);
      }
    });
  };
}
