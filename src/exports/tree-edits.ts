/** Edits of trees that all exporters make: every element of a list is looked at from the inside out, and becomes others. */
import type { Element, ElementContent, Root, RootContent } from "hast";
import { h } from "hastscript";

/** What an element becomes: itself, others, its children alone, or nothing. */
export type ElementEdit = (element: Element) => ElementContent | readonly ElementContent[];

/** Makes new elements; those given stay as they were. */
export function editElements(nodes: readonly (ElementContent | RootContent)[], edit: ElementEdit): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === "text") return [node];
    if (node.type !== "element") return [];
    const edited = edit({ ...node, children: editElements(node.children, edit) });
    return Array.isArray(edited) ? edited : [edited as ElementContent];
  });
}

export const listClasses = ({ properties: { className } }: Element): readonly string[] =>
  Array.isArray(className) ? className.map(String) : [];

export const hasClass = (element: Element, name: string): boolean => listClasses(element).includes(name);

/** The first element of a name below `tree`, in the order of the text. */
export function findElement(tree: Root | Element, name: string): Element | undefined {
  for (const child of tree.children) {
    if (child.type !== "element") continue;
    const found = child.tagName === name ? child : findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All elements of some names below `nodes`, in the order of the text. */
export function listElements(nodes: readonly (ElementContent | RootContent)[], ...names: readonly string[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return [];
    return [...(names.includes(node.tagName) ? [node] : []), ...listElements(node.children, ...names)];
  });
}

/** A paragraph of a class. */
export const buildParagraph = (className: string, children: readonly (ElementContent | string)[]): Element =>
  h("p", { className: [className] }, [...children]);
