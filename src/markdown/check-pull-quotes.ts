/** A pull quote must stand in the story word for word, so that a reader can find where it was said. */
import type { Root } from "mdast";
import { toString as toText } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./source.ts";

export function remarkCheckPullQuotes() {
  return (tree: Root, file: VFile): void => {
    const prose = tree.children
      .filter((node) => !(node.type === "containerDirective" && node.name === "pull-quote"))
      .map((node) => toText(node))
      .join("\n");
    visit(tree, "containerDirective", (node) => {
      const text = toText(node).trim();
      if (node.name === "pull-quote" && !prose.includes(text)) report(file, node, "pull-quote-not-in-story", text);
    });
  };
}
