/**
 * Tables, set by what is in them: columns of figures stand right and never break, long words have a least width, names stay in
 * sight. Each scrolls in a frame of its own, which a keyboard reaches and which says what it holds. Tables behind a drawing are
 * the drawing's (blocks/data-table.ts).
 */
import type { Element, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";
import { areFigures, isFigure, measureSquares } from "./figure-cells.ts";
import { fitPaper, mostLine, type TableColumn } from "./fit-paper.ts";

interface Cell {
  readonly element: Element;
  readonly text: string;
}

const listChildren = ({ children }: Element, ...names: string[]): Element[] =>
  children.flatMap((child) => (child.type === "element" && names.includes(child.tagName) ? [child] : []));

/** Its rows, those of the head first; `undefined` when a cell reaches over others, so that there are no columns to speak of. */
function listRows(table: Element): Cell[][] | undefined {
  const parts = [...listChildren(table, "thead"), table, ...listChildren(table, "tbody", "tfoot")];
  const rows = parts.flatMap((part) => listChildren(part, "tr")).map((row) => listChildren(row, "th", "td"));
  if (rows.flat().some(({ properties }) => properties.colSpan ?? properties.rowSpan)) return undefined;
  return rows.map((row) => row.map((element) => ({ element, text: toText(element).trim() })));
}

/** What the style has to know of a column: `n` figures, `w` long words, `c` what its editor wants in the middle. */
function nameColumn(cells: readonly Cell[]): string[] {
  const aligned = cells[0]?.element.properties.align;
  const body = cells.filter(({ element }) => element.tagName === "td").map(({ text }) => text);
  const isFigures = areFigures(body);
  const isRight = aligned === undefined ? isFigures : aligned === "right";
  // A long figure stays one; only what stands over it may break.
  const isLong = cells.some(
    ({ element, text }) => measureSquares(text) > mostLine && !(isFigures && element.tagName === "td"),
  );
  return [...(isRight ? ["n"] : []), ...(aligned === "center" ? ["c"] : []), ...(isLong ? ["w"] : [])];
}

function setColumns(rows: readonly Cell[][]): void {
  const head = rows[0] ?? [];
  for (const at of head.keys()) {
    const cells = rows.flatMap((row) => row[at] ?? []);
    const found = nameColumn(cells);
    // What is short before other columns names the rows: words, years.
    const isName = at === 0 && head.length > 1 && !found.includes("w") && head[0]?.element.properties.align !== "right";
    const names = isName ? [] : found;
    for (const { element } of cells) {
      delete element.properties.align;
      if (names.length > 0) element.properties.className = names;
      if (element.tagName === "th") element.properties.scope = "col";
      else if (isName) Object.assign(element, { tagName: "th", properties: { ...element.properties, scope: "row" } });
    }
  }
}

/** As it was set. */
function readColumn(cells: readonly Cell[]): TableColumn {
  const isLong = cells.some(({ element: { properties } }) =>
    (properties.className as readonly string[] | undefined)?.includes("w"),
  );
  const lines = cells.map(({ element: { tagName }, text }) => ({
    text,
    breaks: isLong && (tagName === "th" || !isFigure(text)),
  }));
  return { lines, isLong };
}

/** `title` is what the table is called; without one it is named by its columns. */
export function frameTable(table: Element, title: string | undefined): Element {
  const rows = listRows(table);
  const head = rows?.[0] ?? [];
  if (rows !== undefined) setColumns(rows);
  const className = [
    "table",
    ...fitPaper(head.map((_, at) => readColumn((rows ?? []).flatMap((row) => row[at] ?? [])))),
  ];
  const label = title ?? `表格：${head.map(({ text }) => text).join("、")}`;
  return h("section", { className, tabIndex: 0, ariaLabel: label }, [table]);
}

/** The name of the block around a table. */
function findTitle({ children }: Element): string | undefined {
  const caption = children.find((child) => child.type === "element" && child.tagName === "p");
  return caption?.type === "element" ? toText(caption) : undefined;
}

export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, "element", (node, index, parent) => {
      if ((node.properties.className as readonly unknown[] | undefined)?.includes("data")) return SKIP;
      if (node.tagName !== "table" || parent === undefined || index === undefined) return undefined;
      const isNamed = parent.type === "element" && parent.tagName === "figure";
      const frame = frameTable(node, isNamed ? findTitle(parent) : undefined);
      if (node.position !== undefined) frame.position = node.position;
      parent.children[index] = frame;
      return SKIP;
    });
  };
}
