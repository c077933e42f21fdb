/** `<ruby>隰<rt>xí</rt></ruby>` typed as HTML, or come with a manuscript, is a mark like `:ruby[隰]{xí}`; what it says need not be a reading. */
import type { Element, ElementContent, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { visit } from "unist-util-visit";

const isNamed = (node: ElementContent, ...names: string[]) => node.type === "element" && names.includes(node.tagName);

/** Each part of the base with what stands above it. */
function splitRuby({ children }: Element): ElementContent[] {
  const parts: ElementContent[] = [];
  let base: ElementContent[] = [];
  for (const child of children) {
    if (isNamed(child, "rp")) continue;
    if (!isNamed(child, "rt")) base.push(child);
    else {
      parts.push(h("ruby", { dataReading: toText(child).trim() }, base));
      base = [];
    }
  }
  return [...parts, ...base];
}

export function rehypeTypedRuby() {
  return (tree: Root): void => {
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "ruby" || parent === undefined || index === undefined) return undefined;
      if (node.properties.dataReading !== undefined) return undefined;
      const parts = splitRuby(node);
      for (const part of parts) if (part.type === "element" && node.position) part.position = node.position;
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}
