/**
 * Markup that means something else than it says, put right before a page or a Word file is read: tables that only lay out,
 * prose in `pre`, several paragraphs in a cell, pictures within bold or linked runs. No text is lost in it.
 */
import type { Element, ElementContent, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { visit } from "unist-util-visit";
import { joinLines } from "./join-lines.ts";
import { countVisible, listLines } from "./page-lines.ts";

type Parent = Element | Root;

const isElement = (node: Parent["children"][number]): node is Element => node.type === "element";

/** The elements of these names that stand in a node and not in another one of them. */
function listInner(node: Parent, names: ReadonlySet<string>): Element[] {
  return node.children.flatMap((child) =>
    isElement(child) ? (names.has(child.tagName) ? [child] : listInner(child, names)) : [],
  );
}

const tableParts = new Set(["table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption"]);
const cellNames = new Set(["td", "th"]);
const rowNames = new Set(["tr"]);

/** A cell that holds more than so much of a table's text, and so many characters, holds a page, not a value. */
const pageShare = 0.6;
const pageCharacters = 150;

/** Several sentences one below the other, or a heading. */
function isPageLike(cell: Element): boolean {
  const lines = listLines({ type: "root", children: [cell] }).filter(({ text }) =>
    /[。！？](?:[”’」』）)])*$/u.test(text),
  );
  return lines.length > 1 || listInner(cell, new Set(["h1", "h2", "h3"])).length > 0;
}

function isLayout(table: Element): boolean {
  if (table.properties.role === "presentation" || listInner(table, new Set(["table"])).length > 0) return true;
  const rows = listInner(table, rowNames).map((row) => listInner(row, cellNames));
  const cells = rows.flat().map((cell) => ({ cell, size: countVisible(toText(cell)) }));
  const all = cells.reduce((sum, { size }) => sum + size, 0);
  const [largest] = cells.toSorted((one, other) => other.size - one.size);
  const holdsPage =
    largest !== undefined &&
    largest.size > all * pageShare &&
    (largest.size > pageCharacters || isPageLike(largest.cell));
  return rows.every((row) => row.length < 2) || holdsPage;
}

/** Outer ones first: a table within a layout table may be one of values. */
function openLayoutTables(tree: Root): void {
  visit(tree, "element", (table) => {
    if (table.tagName !== "table" || !isLayout(table)) return;
    const open = (node: Element) => {
      for (const child of node.children)
        if (isElement(child) && child.tagName !== "table" && tableParts.has(child.tagName)) open(child);
      node.tagName = "div";
    };
    open(table);
  });
}

const blocks = new Set(
  "p div section article ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre center figure".split(" "),
);

/** A cell's paragraphs side by side, with breaks between them: Markdown's cells hold one line. */
function flattenCell(cell: Element): void {
  const lines: ElementContent[][] = [[]];
  const walk = (children: readonly ElementContent[]) => {
    for (const child of children) {
      if (isElement(child) && blocks.has(child.tagName)) {
        lines.push([]);
        walk(child.children);
        lines.push([]);
      } else if (isElement(child) && child.tagName === "br") lines.push([]);
      else lines.at(-1)?.push(child);
    }
  };
  walk(cell.children);
  const filled = lines.filter((line) =>
    line.some((child) => isElement(child) || (child.type === "text" && child.value.trim() !== "")),
  );
  cell.children = filled.flatMap((line, at) => (at === 0 ? line : [h("cell-break"), ...line]));
}

const code = /[{}<>;=]|^\s*(?:#|\/\/|\$)/mu;

/** Prose that a page shows in lines as typed. */
function openProse(node: Element): Element[] | undefined {
  if (node.tagName !== "pre" || node.children.some((child) => isElement(child) && child.tagName === "code"))
    return undefined;
  const text = toText(node);
  if (code.test(text) || !text.split("\n").some((line) => /\p{Script=Han}/u.test(line) && /[。！？]/u.test(line)))
    return undefined;
  return splitProse(text).map((line) => h("p", line));
}

/** Lines as paragraphs; where only some of a passage are indented, those begin one and the others go on with it. */
function splitProse(text: string): string[] {
  const isIndented = (line: string) => /^(?:　| {2})/.test(line);
  const passages = text
    .split(/\n\s*\n/)
    .map((passage) => passage.split("\n").filter((line) => line.trim() !== ""))
    .filter((passage) => passage.length > 0);
  const wrapped =
    passages.every(([first = ""]) => isIndented(first)) && passages.flat().some((line) => !isIndented(line));
  if (!wrapped)
    return joinLines(text.split("\n").map((line, at) => ({ at: at + 1, text: line })))
      .lines.map((line) => line.text.trim())
      .filter((line) => line !== "");
  const paragraphs: string[] = [];
  for (const line of passages.flat()) {
    if (isIndented(line)) paragraphs.push(line.trim());
    else paragraphs[paragraphs.length - 1] += line.trim();
  }
  return paragraphs;
}

function replaceProse(parent: Parent): void {
  parent.children = parent.children.flatMap((child) =>
    isElement(child) ? (openProse(child) ?? [child]) : [child as ElementContent],
  );
  for (const child of parent.children) if (isElement(child)) replaceProse(child);
}

const runs = new Set("strong b em i u s del font span a small big label".split(" "));

/** A dot that counts readers, whatever address it has. */
function isPixel({ tagName, properties }: Element): boolean {
  const small = (value: unknown) => value !== undefined && value !== null && Number.parseInt(String(value), 10) <= 2;
  return tagName === "img" && small(properties.width) && small(properties.height);
}

/** A run of nothing but pictures is those pictures: bold or linked they would be lost, or lead to themselves. */
function freeImages(parent: Parent): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child as ElementContent];
    freeImages(child);
    if (isPixel(child)) return [];
    const filled = child.children.filter(
      (inner) => isElement(inner) || (inner.type === "text" && inner.value.trim() !== ""),
    );
    const only = filled.length > 0 && filled.every((inner) => isElement(inner) && inner.tagName === "img");
    return runs.has(child.tagName) && only ? filled : [child];
  });
}

const emphases = new Set("strong b em i u s del span a".split(" "));

/** The space at either end of a bold or linked run stands outside of it: Markdown has no sign for one inside. */
function freeSpaces(parent: Parent): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child as ElementContent];
    freeSpaces(child);
    if (!emphases.has(child.tagName)) return [child];
    const [first, last] = [child.children[0], child.children.at(-1)];
    const [before = ""] = first?.type === "text" ? (/^[ \t\n\u00a0]+/.exec(first.value) ?? []) : [];
    if (first?.type === "text") first.value = first.value.slice(before.length);
    const [after = ""] = last?.type === "text" ? (/[ \t\n\u00a0]+$/.exec(last.value) ?? []) : [];
    if (last?.type === "text") last.value = last.value.slice(0, last.value.length - after.length);
    const space = (value: string): ElementContent[] => (value === "" ? [] : [{ type: "text", value }]);
    return [...space(before), child, ...space(after)];
  });
}

/** Changes nothing it is given. */
export function mendPage(tree: Root): Root {
  const copy = structuredClone(tree);
  openLayoutTables(copy);
  replaceProse(copy);
  freeImages(copy);
  freeSpaces(copy);
  visit(copy, "element", (node) => {
    if (cellNames.has(node.tagName)) flattenCell(node);
    const [first] = node.tagName === "ol" ? node.children.filter(isElement) : [];
    if (first?.properties.value !== undefined && node.properties.start === undefined)
      node.properties.start = first.properties.value;
  });
  return copy;
}
