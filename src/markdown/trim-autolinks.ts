/**
 * A bare address ends where Chinese begins: GFM runs `https://example.org，見` on to the next space, full stop and sentence
 * included. The link is cut at the first character that is not ASCII; the rest is prose again.
 */
import type { Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";

export function remarkTrimAutolinks() {
  return (tree: Root): void => {
    visit(tree, "link", (node, index, parent) => {
      const [text, ...more] = node.children;
      if (parent === undefined || index === undefined || text?.type !== "text" || more.length > 0) return undefined;
      const cut = text.value.search(/\P{ASCII}/u);
      const isBare = node.url === text.value || node.url === `http://${text.value}`;
      const spelled =
        node.position?.end.offset === undefined
          ? undefined
          : node.position.end.offset - (node.position.start.offset ?? 0);
      // `<https://…>` and `[https://…](https://…)` are as long as their author wanted.
      if (!isBare || cut <= 0 || (spelled !== undefined && spelled !== text.value.length)) return undefined;
      const rest = text.value.slice(cut);
      node.url = node.url.slice(0, node.url.length - rest.length);
      text.value = text.value.slice(0, cut);
      parent.children.splice(index + 1, 0, { type: "text", value: rest });
      return [SKIP, index + 2];
    });
  };
}
