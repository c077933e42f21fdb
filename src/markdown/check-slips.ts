/** Marks that are none for want of half a width, and references to notes that are not there: both are printed as they stand. */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { listSlips } from "./list-slips.ts";
import { report } from "./source.ts";

export function remarkCheckSlips() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    for (const { offset, found, suggestion } of listSlips(source, tree)) {
      const start = { line: source.slice(0, offset).split("\n").length, column: 1 };
      report(file, { type: "text", value: found, position: { start, end: start } }, "mark-slip", found, suggestion);
    }
    // A reference to a note that is there is no text any more.
    visit(tree, "text", (node) => {
      for (const [, name = ""] of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) report(file, node, "missing-note", name);
    });
  };
}
