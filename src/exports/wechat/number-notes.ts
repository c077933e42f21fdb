/**
 * Links, footnotes and glosses as one row of numbers with their notes at the end: the platform opens no address but its own, and
 * nothing inside a page can be jumped to.
 */
import type { Element, ElementContent } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { editElements, hasClass, listElements } from "../tree-edits.ts";

export interface NumberedText {
  readonly nodes: readonly ElementContent[];
  /** In the order of their numbers, from 1. */
  readonly notes: readonly (readonly ElementContent[])[];
  /** How many of them were links. */
  readonly links: number;
}

/** Its own articles, which it does open. */
const opened = /^https:\/\/mp\.weixin\.qq\.com\//;

const isBack = ({ properties }: Element) => properties.dataFootnoteBackref !== undefined;
const isNotes = ({ properties }: Element) => properties.dataFootnotes !== undefined;

const isNote = (element: Element) => isNotes(element) || hasClass(element, "gloss");

/** The way back and the space before it are none of a note's words. */
function cutNote(nodes: readonly ElementContent[]): ElementContent[] {
  const words = editElements(nodes, (element) => {
    if (isBack(element)) return [];
    return element.tagName === "p" ? element.children : element;
  }).filter((node) => node.type !== "text" || node.value.trim() !== "");
  const last = words.at(-1);
  return last?.type === "text" ? [...words.slice(0, -1), { ...last, value: last.value.trimEnd() }] : words;
}

/** What notes there are, by id: footnotes and glosses. */
function listNotes(nodes: readonly ElementContent[]): Map<string, ElementContent[]> {
  const items = listElements(nodes, "section")
    .filter(isNotes)
    .flatMap((section) => listElements(section.children, "li"));
  const glosses = listElements(nodes, "aside").filter((aside) => hasClass(aside, "gloss"));
  return new Map([...items, ...glosses].map((note) => [String(note.properties.id), cutNote(note.children)]));
}

/** Links as their words with the address behind them, for what is a note already. */
export const spellAddresses = (nodes: readonly ElementContent[], base: string): ElementContent[] =>
  editElements(nodes, (element) => {
    const href = String(element.properties.href ?? "");
    if (element.tagName !== "a") return element;
    if (href.startsWith("#") || !URL.canParse(href, base)) return element.children;
    const { href: address } = new URL(href, base);
    if (toText(element) === address) return element.children;
    return [...element.children, { type: "text", value: `（${address}）` }];
  });

/** `base` is the full address of the story's page. */
export function numberNotes(nodes: readonly ElementContent[], base: string): NumberedText {
  const found = listNotes(nodes);
  const notes: (readonly ElementContent[])[] = [];
  const numbers = new Map<string, number>();
  let links = 0;
  const mark = (key: string, note: readonly ElementContent[]): Element => {
    const number = numbers.get(key) ?? notes.push(note);
    numbers.set(key, number);
    return h("sup", { className: ["note-mark"] }, `[${number}]`);
  };
  const edit = (element: Element): ElementContent | readonly ElementContent[] => {
    const { tagName, properties, children } = element;
    if (tagName === "button") {
      const id = String(properties.popoverTarget);
      return mark(id, found.get(id) ?? []);
    }
    const [only] = children;
    if (tagName === "sup" && only?.type === "element" && hasClass(only, "note-mark")) return only;
    if (tagName !== "a") return element;
    const href = String(properties.href ?? "");
    if (properties.dataFootnoteRef !== undefined) {
      const id = href.slice(1);
      return mark(id, found.get(id) ?? []);
    }
    if (href.startsWith("#") || !URL.canParse(href, base)) return children;
    const { href: address } = new URL(href, base);
    if (opened.test(address)) return element;
    links += numbers.has(address) ? 0 : 1;
    // An address that is its own text says all there is.
    if (toText(element) === address) return children;
    return [...children, mark(address, [{ type: "text", value: address }])];
  };
  // The notes themselves go first: what they link to is told in them.
  const text = editElements(nodes, (element) => (isNote(element) ? [] : element));
  const numbered = editElements(text, edit);
  return { nodes: numbered, notes: notes.map((note) => spellAddresses(note, base)), links };
}
