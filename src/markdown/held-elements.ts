/**
 * Elements that our blocks draw and that no editor may type: SVG, films. They wait on the file while the raw HTML is parsed
 * and cleaned, a marked `span` in their place, and join the tree afterwards; so the sanitiser can stay as strict as it is. The
 * price is a marker and one more stage.
 */
import type { Element, Root } from "hast";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

const held = new WeakMap<VFile, Map<string, Element>>();

/** Whether a class is that of a marker; nobody else may have one. */
export const isMarker = (className: string): boolean => /^held-\d+$/.test(className);

/** Keeps `element` for later; returns what stands for it. */
export function holdElement(file: VFile, element: Element): Element {
  const waiting = held.get(file) ?? new Map<string, Element>();
  held.set(file, waiting);
  const name = `held-${waiting.size + 1}`;
  waiting.set(name, element);
  return h("span", { className: [name] });
}

export function rehypeHeldElements() {
  return (tree: Root, file: VFile): void => {
    const waiting = held.get(file);
    if (waiting === undefined) return;
    visit(tree, "element", (node, index, parent) => {
      const { className } = node.properties;
      const name = node.tagName === "span" && Array.isArray(className) ? String(className[0]) : "";
      const element = waiting.get(name);
      if (element === undefined || parent === undefined || index === undefined) return;
      if (node.position !== undefined) element.position = node.position;
      parent.children[index] = element;
      waiting.delete(name);
    });
  };
}
