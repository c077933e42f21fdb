/**
 * Marks that are none for want of half a width, and references to notes that are not there: both are printed as they stand. Notes
 * that nothing refers to are not printed at all.
 */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { listSlips } from "./list-slips.ts";
import { report } from "./source.ts";

/** Notes and addresses stand where they are spoken of; one that nothing speaks of would be lost without a word. */
function checkUnused(tree: Root, file: VFile): void {
  const used = new Set<string>();
  visit(tree, ["footnoteReference", "linkReference", "imageReference"], (node) => {
    if ("identifier" in node) used.add(`${node.type === "footnoteReference" ? "^" : ""}${node.identifier}`);
  });
  visit(tree, (node) => {
    if (node.type !== "footnoteDefinition" && node.type !== "definition") return;
    const sign = node.type === "footnoteDefinition" ? "^" : "";
    if (!used.has(sign + node.identifier)) report(file, node, "unused-note", sign + (node.label ?? node.identifier));
  });
}

export function remarkCheckSlips() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value);
    for (const { code, offset, found, suggestion } of listSlips(source, tree)) {
      const start = { line: source.slice(0, offset).split("\n").length, column: 1 };
      const node = { type: "text", value: found, position: { start, end: start } } as const;
      if (code === "mark-slip") report(file, node, code, found, suggestion);
      else report(file, node, code);
    }
    // A new line is no new paragraph.
    visit(tree, "paragraph", ({ children }) => {
      for (const node of children) {
        const at = node.type === "text" ? node.value.search(/\n　/u) : -1;
        if (node.type !== "text" || at < 0 || node.position === undefined) continue;
        const line = node.position.start.line + node.value.slice(0, at + 1).split("\n").length - 1;
        const start = { line, column: 1 };
        report(file, { ...node, position: { start, end: start } }, "joined-paragraphs");
      }
    });
    checkUnused(tree, file);
    // A reference to a note that is there is no text any more.
    visit(tree, "text", (node) => {
      for (const [, name = ""] of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) report(file, node, "missing-note", name);
    });
  };
}
