/** Links that leave the site carry `rel`; links to another story (`../slug/`, from a page `../stories/slug/`) must name one that exists. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report, type StorySource } from "./source.ts";
import { splitStoryLink } from "./story-links.ts";

export function rehypeLinks(source: StorySource) {
  return (tree: Root, file: VFile): void => {
    visit(tree, "element", (node) => {
      const { href } = node.properties;
      if (node.tagName !== "a" || typeof href !== "string") return;
      if (/^https?:/.test(href)) {
        node.properties.rel = ["external", "noopener"];
      } else if (!href.startsWith("#") && !/^(mailto|tel):/.test(href)) {
        const slug = splitStoryLink(href)?.slug;
        if (slug === undefined || !source.slugs.includes(slug)) report(file, node, "broken-link", href);
      }
    });
  };
}
