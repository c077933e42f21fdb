/** A paragraph that stands in a story twice was pasted twice. Short ones may return on purpose: a refrain, an answer. */
import type { Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import type { VFile } from "vfile";
import { countCharacters } from "./plain-text.ts";
import { report, type StorySource } from "./source.ts";

/** Characters: a paragraph of so many does not return by itself. */
const minRepeatedLength = 20;

export function rehypeCheckParagraphs({ bodyLine }: StorySource) {
  return (tree: Root, file: VFile): void => {
    const seen = new Map<string, number>();
    for (const node of tree.children) {
      if (node.type !== "element" || node.tagName !== "p") continue;
      const text = toText(node).replace(/\s+/gu, "");
      if (countCharacters(text) < minRepeatedLength) continue;
      const first = seen.get(text);
      if (first === undefined) seen.set(text, (node.position?.start.line ?? 1) + bodyLine - 1);
      else report(file, node, "duplicate-paragraph", `${[...text].slice(0, 12).join("")}……`, first);
    }
  };
}
