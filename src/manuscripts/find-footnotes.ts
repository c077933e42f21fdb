/**
 * Footnotes of a page or a Word file: a raised link to a paragraph further down that belongs to it alone. They become the
 * elements `footnote-reference` and `footnote-definition`, which page-to-blocks.ts turns into Markdown's own.
 */
import type { Element, ElementContent, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { visit } from "unist-util-visit";

const holders = new Set(["li", "p", "div", "dd", "td", "aside"]);
const noteMark = /^[[［〔(（【]?\s*(?:注|註)?\s*(?:\d{1,3}|[*＊†①-⑳])\s*[\]］〕)）】]?$/u;
const noteHeading = /^(?:註釋|注释|註解|注解|腳註|脚注|註|注|footnotes?|notes)$/iu;

/** No note is longer; an anchor at a chapter is none. */
const mostNoteUnits = 2000;

type Node = Element | Root;

interface Place {
  readonly holder: Element;
  readonly order: number;
}

/** From every element to what it stands in. */
function listParents(tree: Root): Map<Node, Node> {
  const parents = new Map<Node, Node>();
  visit(tree, "element", (node, _index, parent) => {
    if (parent?.type === "root" || parent?.type === "element") parents.set(node, parent);
  });
  return parents;
}

/** What an element stands in, the nearest first. */
function listAncestors(node: Node, parents: ReadonlyMap<Node, Node>): Node[] {
  const list: Node[] = [];
  for (let at = parents.get(node); at !== undefined; at = parents.get(at)) list.push(at);
  return list;
}

function listPlaces(tree: Root, parents: ReadonlyMap<Node, Node>): Map<string, Place> {
  const places = new Map<string, Place>();
  let order = 0;
  visit(tree, "element", (node) => {
    order += 1;
    const id = node.properties.id ?? node.properties.name;
    const holder = [node, ...listAncestors(node, parents)].find(
      (item) => item.type === "element" && holders.has(item.tagName),
    );
    if (typeof id === "string" && holder?.type === "element") places.set(id, { holder, order });
  });
  return places;
}

const target = (node: Element) => {
  const { href } = node.properties;
  return node.tagName === "a" && typeof href === "string" && /#./.test(href) && !/^\w+:/.test(href.split("#")[0] ?? "")
    ? safeDecode(href.slice(href.indexOf("#") + 1))
    : undefined;
};

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The note without the links that lead back and without its own number. */
function buildDefinition(label: string, holder: Element, backs: ReadonlySet<string>): Element {
  const clean = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type !== "element") return [child];
      const to = target(child);
      if (
        to !== undefined &&
        (backs.has(to) || noteMark.test(toText(child).trim()) || /^(?:↑|↩|\^|\s|\uFE0E)+$/u.test(toText(child)))
      )
        return [];
      const inner = clean(child.children);
      return inner.length === 0 && child.children.length > 0 ? [] : [{ ...child, children: inner }];
    });
  const children = clean(holder.children);
  const first = findFirstText(children);
  if (first !== undefined)
    first.value = first.value.replace(/^\s*(?:[[［〔(（【]\s*\d{1,3}\s*[\]］〕)）】]|\d{1,3}[.．、]|\^)\s*/u, "");
  return h("footnote-definition", { dataLabel: label }, children);
}

function findFirstText(children: readonly ElementContent[]): { value: string } | undefined {
  for (const child of children) {
    if (child.type === "text" && child.value.trim() !== "") return child;
    const inner = child.type === "element" ? findFirstText(child.children) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The outermost `sup` that holds the link and nothing else. */
function findRaised(ancestors: readonly Node[], text: string): Element | undefined {
  const end = ancestors.findIndex(
    (item) => item.type === "root" || item.tagName !== "sup" || toText(item).trim() !== text.trim(),
  );
  const last = ancestors[end - 1];
  return last?.type === "element" ? last : undefined;
}

/** Changes the tree it is given. */
export function findFootnotes(tree: Root): void {
  const parents = listParents(tree);
  const places = listPlaces(tree, parents);
  const notes = new Map<Element, string>();
  const backs = new Set<string>();
  let order = 0;
  visit(tree, "element", (node) => {
    order += 1;
    const to = target(node);
    const place = to === undefined ? undefined : places.get(to);
    if (place === undefined) return undefined;
    const ancestors = listAncestors(node, parents);
    const raised = findRaised(ancestors, toText(node));
    const text = toText(node).trim();
    const isReference = (raised !== undefined || noteMark.test(text)) && text.length <= 12;
    const { holder } = place;
    const inNote = ancestors.some((item) => item.type === "element" && notes.has(item));
    if (
      !isReference ||
      inNote ||
      place.order <= order ||
      ancestors.includes(holder) ||
      toText(holder).length > mostNoteUnits
    )
      return undefined;
    const label = notes.get(holder) ?? String(notes.size + 1);
    notes.set(holder, label);
    for (const item of [node, raised, ...node.children])
      if (item?.type === "element" && typeof item.properties.id === "string") backs.add(item.properties.id);
    const { tagName, properties } = h("footnote-reference", { dataLabel: label });
    Object.assign(raised ?? node, { tagName, properties, children: [] });
    return undefined;
  });
  moveNotes(tree, notes, backs, parents);
}

function moveNotes(
  tree: Root,
  notes: ReadonlyMap<Element, string>,
  backs: ReadonlySet<string>,
  parents: ReadonlyMap<Node, Node>,
): void {
  const definitions = [...notes].map(([holder, label]) => buildDefinition(label, holder, backs));
  for (const holder of notes.keys()) {
    // Lists and sections that held nothing but notes go with them, and so does the heading over them.
    let child = holder;
    for (const parent of listAncestors(holder, parents)) {
      const at = parent.children.indexOf(child);
      parent.children.splice(at, 1);
      const rest = parent.children.slice(at).some((item) => item.type === "element");
      const before = parent.children.slice(0, at).findLastIndex((item) => item.type === "element");
      const heading = parent.children[before];
      if (!rest && heading?.type === "element" && noteHeading.test(toText(heading).trim()))
        parent.children.splice(before, 1);
      const filled = parent.children.some((item) => item.type === "element") || toText(parent).trim() !== "";
      if (parent.type === "root" || filled) break;
      child = parent;
    }
  }
  tree.children.push(...definitions);
}
