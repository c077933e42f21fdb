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
      // Any other shape is the block's own complaint.
      if (node.name !== "pull-quote" || node.children.length !== 1 || node.children[0]?.type !== "paragraph") return;
      const text = toText(node).trim();
      if (!prose.includes(text)) report(file, node, "pull-quote-not-in-story", text);
    });
  };
}
