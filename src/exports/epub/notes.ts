/** Footnotes and glosses as a book has them: an aside each, which readers show over the page, and a reference that says so. */
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { editElements, hasClass } from "../tree-edits.ts";

const typed = (type: string, role: string) => ({ "epub:type": type, role: `doc-${role}` });

/** A gloss's button has no words: those before it lead to the note. */
function linkTerm(term: Element): Element {
  const button = term.children.find((child) => child.type === "element" && child.tagName === "button");
  if (button?.type !== "element") return term;
  const href = `#${String(button.properties.popoverTarget)}`;
  const words = term.children.filter((child) => child !== button);
  return h("a", { ...typed("noteref", "noteref"), href }, words);
}

const makeNote = (id: unknown, children: readonly ElementContent[]): Element =>
  h("aside", { ...typed("footnote", "footnote"), id: String(id) }, [...children]);

const listItems = (nodes: readonly ElementContent[]) =>
  nodes.flatMap((node) => {
    if (node.type !== "element" || node.tagName !== "ol") return [node];
    return node.children.map((item) =>
      item.type === "element" && item.tagName === "li" ? makeNote(item.properties.id, item.children) : item,
    );
  });

export const markNotes = (nodes: readonly ElementContent[]): ElementContent[] =>
  editElements(nodes, (element) => {
    const { properties, children } = element;
    if (properties.dataFootnotes !== undefined)
      return h("section", { "epub:type": "footnotes", className: ["footnotes"] }, listItems(children));
    if (properties.dataFootnoteRef !== undefined)
      return h("a", { ...typed("noteref", "noteref"), href: properties.href, id: properties.id }, children);
    if (properties.dataFootnoteBackref !== undefined)
      return h("a", { ...typed("backlink", "backlink"), href: properties.href }, children);
    if (element.tagName === "aside" && hasClass(element, "gloss")) return makeNote(properties.id, children);
    return hasClass(element, "term") ? linkTerm(element) : element;
  });
