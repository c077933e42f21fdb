/**
 * Type set at build time, for what no style alone can do: a figure stays with its unit, marks that meet take half a square, every
 * emphasized character has its dot, a note's button stays with the word before it. All are one element, `<i>`, which nothing
 * else on a page is; the text itself stays letter for letter, so that what is copied, quoted and found is what was written.
 */
import type { Element, ElementContent, Root, Text } from "hast";
import { h } from "hastscript";
import type { Script } from "../variants/table.ts";
import { gap, inlineElements, isVerbatim } from "../variants/text-runs.ts";
import { isAtStart, listBoundFigures, type Span } from "./bound-figures.ts";
import { listTrimmedMarks } from "./trimmed-marks.ts";

const apart = new Set(["svg", "button", "video", "audio", "rt", "rp"]);

/** Nothing is set in drawings, players and readings, in code, and in kept text, which is the same in every edition. */
const isLeft = (node: Element) => apart.has(node.tagName) || isVerbatim(node);

type Piece = { readonly node: Text; readonly isEmphasized: boolean } | typeof gap;

/** A dot for every character, a Latin word or number being one, as when they are counted. */
const dotted = /[\p{Script=Latin}\d]+(?:[.,'’-][\p{Script=Latin}\d]+)*|[\p{L}\p{N}]/gu;

/** `value` cut at `spans`, each of which becomes what `wrap` makes of it. */
function cut<Kind extends Span>(value: string, spans: readonly Kind[], wrap: (text: string, span: Kind) => Element) {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start > at) parts.push({ type: "text", value: value.slice(at, span.start) });
    parts.push(wrap(value.slice(span.start, span.end), span));
    at = span.end;
  }
  if (at < value.length) parts.push({ type: "text", value: value.slice(at) });
  return parts;
}

const listDots = (text: string): Span[] =>
  [...text.matchAll(dotted)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

const dot = (text: string) => cut(text, listDots(text), (letter) => h("i", letter));

/** What may be narrower than a line of the page. */
const narrow = new Set(["th", "td", "figcaption"]);

/** Figures that a line's end could part from what they count: not the first of a line. How wide a gap is nobody knows. */
const listFigures = (text: string, isNarrow: boolean): Span[] =>
  listBoundFigures(text).filter(({ end }) => isNarrow || !isAtStart(text, end) || text.slice(0, end).includes(gap));

/** What stands for each text of a run. */
function setRun(run: readonly Piece[], script: Script, isNarrow: boolean): Map<Text, ElementContent[]> {
  const text = run.map((piece) => (piece === gap ? gap : piece.node.value)).join("");
  const marks = listTrimmedMarks(text, script).map((start) => ({ start, end: start + 1 }));
  const figures = listFigures(text, isNarrow);
  const set = new Map<Text, ElementContent[]>();
  let at = 0;
  for (const piece of run) {
    const length = piece === gap ? gap.length : piece.node.value.length;
    const inside = ({ start, end }: Span) => start >= at && end <= at + length;
    const move = ({ start, end }: Span) => ({ start: start - at, end: end - at });
    if (piece !== gap) {
      const { node, isEmphasized } = piece;
      const bound = figures.filter(inside).map(move);
      const trimmed = isEmphasized ? [] : marks.filter(inside).map(move);
      const spans = [...bound, ...trimmed].sort((a, b) => a.start - b.start);
      const parts = cut(node.value, spans, (words) => h("i", isEmphasized ? dot(words) : words));
      set.set(node, isEmphasized ? parts.flatMap((part) => (part.type === "text" ? dot(part.value) : [part])) : parts);
    }
    at += length;
  }
  return set;
}

/** The last character before a note's button, and the button. */
function bindButton(children: readonly ElementContent[]): ElementContent[] {
  const at = children.findIndex((child) => child.type === "element" && child.tagName === "button");
  const [word, button] = [children[at - 1], children[at]];
  if (word === undefined || button === undefined) return [...children];
  const letters = word.type === "text" ? [...word.value] : [];
  const last = letters.pop();
  const before: ElementContent[] = letters.length === 0 ? [] : [{ type: "text", value: letters.join("") }];
  return [...children.slice(0, at - 1), ...before, h("i", [last ?? word, button]), ...children.slice(at + 1)];
}

/** An `<i>` that an editor typed says nothing on a page; one that says its language goes on saying it. */
function takeTyped(child: ElementContent): ElementContent[] {
  if (child.type !== "element" || child.tagName !== "i") return [child];
  return Object.keys(child.properties).length > 0 ? [{ ...child, tagName: "span" }] : child.children.flatMap(takeTyped);
}

/** Changes `tree`, a body as it is shown. */
export function setType(tree: Root, script: Script): void {
  let run: Piece[] = [];
  const set = new Map<Text, ElementContent[]>();
  const flush = (isNarrow: boolean) => {
    for (const [node, parts] of setRun(run, script, isNarrow)) set.set(node, parts);
    run = [];
  };
  const list = (parent: Root | Element, isEmphasized: boolean, isNarrow: boolean) => {
    for (const child of parent.children) {
      if (child.type === "text") run.push({ node: child, isEmphasized });
      if (child.type !== "element") continue;
      if (isLeft(child)) {
        run.push(gap);
        continue;
      }
      child.children = child.children.flatMap(takeTyped);
      const isBlock = !inlineElements.has(child.tagName);
      if (isBlock || child.tagName === "br") flush(isNarrow);
      const isWithin = isNarrow || narrow.has(child.tagName);
      list(child, isEmphasized || child.tagName === "em", isWithin);
      if (isBlock) flush(isWithin);
    }
  };
  list(tree, false, false);
  flush(false);
  const place = (parent: Root | Element) => {
    for (const child of parent.children) if (child.type === "element" && !isLeft(child)) place(child);
    if (parent.type === "root") return;
    parent.children = parent.children.flatMap((child) => (child.type === "text" ? (set.get(child) ?? child) : [child]));
    if ((parent.properties.className as readonly string[] | undefined)?.includes("term"))
      parent.children = bindButton(parent.children);
  };
  place(tree);
}
