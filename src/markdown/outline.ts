/** The sections of a story, for the contents beside it. */
import type { Root } from "hast";
import { readWords } from "./plain-text.ts";

export interface OutlineEntry {
  readonly id: string;
  readonly text: string;
}

export function listOutline(tree: Root): OutlineEntry[] {
  return tree.children.flatMap((node) =>
    node.type === "element" && node.tagName === "h2"
      ? [{ id: String(node.properties.id ?? ""), text: readWords(node) }]
      : [],
  );
}
