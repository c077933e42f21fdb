/** Cells copied from a spreadsheet: read, and written as a table of Markdown or as a file of numbers. */

import { findDelimiters } from "../../blocks/chart/find-delimiters.ts";

/** A cell in quotation marks may hold whatever parts cells and rows and, doubled, quotation marks. */
const createPattern = (parts: string) => new RegExp(`(?:"((?:[^"]|"")*)"|([^${parts}\\n]*))([${parts}\\n]|$)`, "gy");

function splitCells(text: string, parts: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end = ""] of text.matchAll(createPattern(parts))) {
    row.push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/gu, " ").trim());
    if (end !== "" && end !== "\n") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows.filter((cells) => cells.some((value) => value !== ""));
}

/**
 * Rows of cells. Tabs part them; where there are none, commas or semicolons as somebody types them, if every row has as many: one
 * column of a spreadsheet may hold sentences, and numbers with commas between thousands.
 */
export function parseCells(text: string): string[][] {
  const typed = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  const filled = splitCells(typed, typed.includes("\t") ? "\t" : (findDelimiters(typed) ?? []).join(""));
  const width = Math.max(0, ...filled.map(({ length }) => length));
  return filled.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => "")]);
}

const buildLine = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

/** The first row names the columns. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((cells) => cells.map((cell) => cell.replace(/[\\|]/g, "\\$&")));
  return [head, head.map(() => "---"), ...body].map(buildLine).join("\n");
}

/** A number of a spreadsheet as a file has it: narrow digits, nothing between thousands. */
const plainNumber = (cell: string) => {
  const narrow = cell.normalize("NFKC").replace(/^−/, "-");
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(narrow) ? narrow.replaceAll(",", "") : narrow;
};

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** CSV; the first row and the first column are names, all others numbers. */
export const formatNumbers = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, row) => cells.map((cell, at) => quote(row > 0 && at > 0 ? plainNumber(cell) : cell)).join(","))
    .map((line) => `${line}\n`)
    .join("");
