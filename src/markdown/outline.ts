/** The sections of a story, for the contents beside it. */
import type { Root } from "hast";
import { toString as toText } from "hast-util-to-string";

export interface OutlineEntry {
  readonly id: string;
  readonly text: string;
}

export function listOutline(tree: Root): OutlineEntry[] {
  return tree.children.flatMap((node) =>
    node.type === "element" && node.tagName === "h2"
      ? [{ id: String(node.properties.id ?? ""), text: toText(node) }]
      : [],
  );
}
