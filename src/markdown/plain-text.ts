/** A story as plain paragraphs, for search, descriptions and counting. Read off the tree, never scraped from HTML strings. */
import type { Element, Root } from "hast";
import { toString as toText } from "hast-util-to-string";

export interface Paragraph {
  /** Id of the paragraph, or of the last one before it: where a link to it should lead. */
  readonly id: string | undefined;
  readonly text: string;
}

/** The smallest elements that hold a paragraph's worth of text. */
const leaves = new Set([
  "p",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "dt",
  "dd",
  "td",
  "th",
  "figcaption",
  "summary",
  "pre",
]);

const isNoteNumber = ({ tagName, children }: Element) =>
  tagName === "sup" &&
  children.some((child) => child.type === "element" && child.properties.dataFootnoteRef !== undefined);

/** The words of an element: the number of a note among them is none. */
export const readWords = (node: Element): string =>
  node.children
    .map((child) => (child.type !== "element" ? toText(child) : isNoteNumber(child) ? "" : readWords(child)))
    .join("");

function hasLeaf(node: Element): boolean {
  return node.children.some((child) => child.type === "element" && (leaves.has(child.tagName) || hasLeaf(child)));
}

export function listParagraphs(tree: Root): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let id: string | undefined;
  const walk = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== "element") continue;
      if (typeof child.properties.id === "string") id = child.properties.id;
      if (leaves.has(child.tagName) && !hasLeaf(child)) {
        const text = readWords(child).trim();
        if (text !== "") paragraphs.push({ id, text });
      } else {
        walk(child);
      }
    }
  };
  walk(tree);
  return paragraphs;
}

/** Characters as an editor counts them: every Han character or full-width letter is one, every Latin word or number is one. */
export function countCharacters(text: string): number {
  return text.match(/\p{Script=Han}|[\p{Script=Latin}\p{Nd}]+(?:[.,'’-][\p{Script=Latin}\p{Nd}]+)*/gu)?.length ?? 0;
}
