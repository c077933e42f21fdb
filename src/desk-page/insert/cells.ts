/** Cells copied from a spreadsheet: read, and written as a table of Markdown or as a file of numbers. */

/** Rows of cells. Tabs part them; a cell in quotation marks may hold tabs, line ends and, doubled, quotation marks. */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  const typed = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  // A file of numbers that was typed as such.
  const source = typed.includes("\t") ? typed : typed.replace(/[,，]/g, "\t");
  while (cell.lastIndex <= source.length) {
    const match = cell.exec(source);
    if (match === null) break;
    const [, quoted, plain = "", end] = match;
    row.push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/gu, " ").trim());
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  const filled = rows.filter((cells) => cells.some((value) => value !== ""));
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
