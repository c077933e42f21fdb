/**
 * A pull quote repeats a sentence of the story, in every edition. Converted alone a sentence may come out otherwise than among
 * its neighbours (a word read across its edge, a reader's own word that quotations do without), so where the two differ the
 * quote takes the form that stands in the body.
 */
import type { Element, ElementContent, Root, Text } from "hast";
import { toString as toText } from "hast-util-to-string";
import type { Converter } from "../variants/converter.ts";
import { inlineElements, isVerbatim } from "../variants/text-runs.ts";
import { convertTree } from "./convert-tree.ts";

const isPull = ({ properties: { className } }: Element) => Array.isArray(className) && className.includes("pull");

/** Elements of a kind in the order of the page; what is inside a find is not looked at. */
function listElements(tree: Root | Element, wanted: (node: Element) => boolean): Element[] {
  return tree.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return wanted(child) ? [child] : listElements(child, wanted);
  });
}

/** Cuts the text nodes of `node` at two offsets, so that the passage between them has nodes of its own; returns those. */
function cutOut(node: Element, start: number, end: number): Text[] {
  const passage: Text[] = [];
  let at = 0;
  const walk = (parent: Element) => {
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type === "element") walk(child);
      if (child.type !== "text") return [child];
      const { value } = child;
      const [from, to] = [start - at, end - at].map((offset) => Math.min(value.length, Math.max(0, offset)));
      at += value.length;
      const parts = [value.slice(0, from), value.slice(from, to), value.slice(to)];
      const nodes = parts.map((part): Text => ({ type: "text", value: part }));
      if (parts[1] !== "" && nodes[1] !== undefined) passage.push(nodes[1]);
      return nodes.filter((part) => part.value !== "");
    });
  };
  walk(node);
  return passage;
}

/** The smallest block that is converted as it would be among its neighbours: quotations and kept blocks are so only whole. */
function findHome(node: Root | Element, text: string): Element | undefined {
  const elements = node.children.flatMap((child) => (child.type === "element" ? [child] : []));
  const home = elements.find(
    (child) => !inlineElements.has(child.tagName) && !isPull(child) && toText(child).includes(text),
  );
  if (home === undefined || home.tagName === "blockquote" || isVerbatim(home)) return home;
  return findHome(home, text) ?? home;
}

/** The form a passage has in the converted body. */
function findForm(tree: Root, text: string, convert: Converter): string | undefined {
  const home = findHome(tree, text);
  if (home === undefined) return undefined;
  const copy = structuredClone(home);
  const start = toText(copy).indexOf(text);
  const marked = cutOut(copy, start, start + text.length);
  // Conversion gives a copy with the same shape: the passage is found there by its place.
  const places = listTexts(copy).map((node) => marked.includes(node));
  const converted = convertTree({ type: "root", children: [copy] }, convert).children[0];
  if (converted?.type !== "element") return undefined;
  return listTexts(converted)
    .filter((_, at) => places[at])
    .map(({ value }) => value)
    .join("");
}

function listTexts(node: Element): Text[] {
  return node.children.flatMap((child) => {
    if (child.type === "text") return [child];
    return child.type === "element" ? listTexts(child) : [];
  });
}

/** `tree` as written, `converted` its edition; the pull quotes of `converted` are set right. */
export function quotePassages(tree: Root, converted: Root, convert: Converter): void {
  const written = listElements(tree, isPull);
  for (const [at, pull] of listElements(converted, isPull).entries()) {
    const source = written[at];
    const form = source && findForm(tree, toText(source).trim(), convert);
    const [line] = listElements(pull, ({ tagName }) => tagName === "p");
    if (form !== undefined && line !== undefined && toText(line).trim() !== form)
      line.children = [{ type: "text", value: form }];
  }
}
