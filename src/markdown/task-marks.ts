/** `- [x]` and `- [ ]`: a page has no boxes to tick, so whether a thing is done is said by a sign in front of it. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";

export function remarkTaskMarks() {
  return (tree: Root): void => {
    visit(tree, "listItem", (item) => {
      const [first] = item.children;
      if (typeof item.checked !== "boolean" || first?.type !== "paragraph") return;
      first.children.unshift({ type: "text", value: item.checked ? "☑ " : "☐ " });
      item.checked = null;
    });
  };
}
