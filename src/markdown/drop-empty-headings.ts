/**
 * A heading in which nothing is left to read: only marks were typed, or all of it was HTML that is taken away. On a page it would
 * be a line without words in the list of sections, so it goes, and is said.
 */
import type { Element, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "./source.ts";

const shown = new Set(["img", "svg"]);

function hasPicture(heading: Element): boolean {
  let found = false;
  visit(heading, "element", ({ tagName }) => {
    found ||= shown.has(tagName);
  });
  return found;
}

export function rehypeDropEmptyHeadings() {
  return (tree: Root, file: VFile): void =>
    visit(tree, "element", (node, at, parent) => {
      if (!/^h[2-6]$/.test(node.tagName) || parent === undefined || at === undefined) return undefined;
      // Spaces, and what takes no room: a reader sees nothing of it.
      if (/[^\s\p{Cf}]/u.test(toText(node)) || hasPicture(node)) return undefined;
      report(file, node, "empty-heading");
      parent.children.splice(at, 1);
      return [SKIP, at];
    });
}
