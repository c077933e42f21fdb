/** Raw HTML, settings and drawings let any character in by its number (`&#11;`), which no reading of the file can see. */
import type { Nodes, Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { dropUnprintable, listUnprintable, type Unprintable } from "../problems/unprintable.ts";
import { report } from "./source.ts";

/** Changes `tree`; `onFound` is told what goes, and where. */
export function dropFromTree(tree: Root, onFound?: (node: Nodes, found: Unprintable) => void): void {
  visit(tree, (node) => {
    const drop = (text: string) => {
      for (const found of listUnprintable(text)) onFound?.(node, found);
      return dropUnprintable(text);
    };
    if (node.type === "text") node.value = drop(node.value);
    if (node.type !== "element") return;
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === "string") node.properties[name] = drop(value);
  });
}

export function rehypeDropUnprintable() {
  return (tree: Root, file: VFile): void =>
    dropFromTree(tree, (node, { name, count }) => report(file, node, "control-character", name, count));
}
