/**
 * Tables, set by what is in them: columns of figures stand right and never break, long words have a least width, names stay in
 * sight. Each scrolls in a frame of its own, which a keyboard reaches and which says what it holds. Tables behind a drawing are
 * the drawing's (blocks/data-table.ts).
 */
import type { Element, Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { h } from "hastscript";
import { SKIP, visit } from "unist-util-visit";

/** More columns than the text has room for: it may go out into the margin. */
const mostColumns = 6;
/** Up to so many characters a cell is one line. */
const mostLine = 9;
/** Characters of all columns beside which a column of print has no room. */
const printWidth = 26;

/** A figure with its sign and unit, or a range; what stands where there is none. */
const figure =
  /^[約约<>≤≥±+−-]?(?:[A-Z]{0,3}[$¥€£￥＄])?\d[\d.,:]*(?: ?[-–—~～至] ?\d[\d.,]*)?\s?(?:%|‰|[^\s\d]{1,3})?$/u;
const none = /^(?:[-–—―－]+|[／/]|無|无|n\/a)?$/iu;

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
  const isFigures = body.every((text) => figure.test(text) || none.test(text)) && body.some((text) => /\d/.test(text));
  const isRight = aligned === undefined ? isFigures : aligned === "right";
  // A long figure stays one; only what stands over it may break.
  const isLong = cells.some(
    ({ element, text }) => [...text].length > mostLine && !(isFigures && element.tagName === "td"),
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

/** `title` is what the table is called; without one it is named by its columns. */
export function frameTable(table: Element, title: string | undefined): Element {
  const rows = listRows(table);
  const head = rows?.[0] ?? [];
  const width = head
    .map((_, at) => Math.min(mostLine, Math.max(...(rows ?? []).map((row) => [...(row[at]?.text ?? "")].length))) + 1)
    .reduce((sum, column) => sum + column, 0);
  if (rows !== undefined) setColumns(rows);
  const isBroad = head.length > mostColumns;
  const className = ["table", ...(isBroad ? ["broad"] : []), ...(isBroad || width > printWidth ? ["spread"] : [])];
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
