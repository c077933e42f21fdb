/** A data file to the numbers of a chart. The first line names the columns, the first column names the rows. */
import { CsvError, parse } from "csv-parse/browser/esm/sync";
import type { BlockContext } from "../block.ts";
import { findDelimiters, guessDelimiters } from "./find-delimiters.ts";

export interface Row {
  readonly name: string;
  readonly values: readonly number[];
  /** The numbers as they were typed. */
  readonly cells: readonly string[];
  /** Line of the data file. */
  readonly line: number;
}

export interface Table {
  /** Name of the file. */
  readonly file: string;
  /** Names of all columns, that of the rows' names first. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

interface Entry {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const number = /^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u;

const parseNumber = (cell: string) => Number(cell.replaceAll(",", "").replace("−", "-"));

/** `undefined` when it is no CSV; that has been reported. */
function readEntries(file: string, text: string, report: BlockContext["report"]): Entry[] | undefined {
  try {
    // The types know nothing of `info`.
    return parse(text, {
      delimiter: [...(findDelimiters(text) ?? guessDelimiters(text))],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as Entry[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report("broken-data", file, Number(error.lines));
    return undefined;
  }
}

/** `undefined` when the file cannot be drawn; what is wrong with it has been reported. */
export function parseTable(file: string, { data, report }: Pick<BlockContext, "data" | "report">): Table | undefined {
  const text = Object.hasOwn(data, file) ? data[file] : undefined;
  if (text === undefined) {
    const known = Object.keys(data).filter((name) => name.toLowerCase().endsWith(".csv"));
    report("missing-data", file, known);
    return undefined;
  }
  const entries = readEntries(file, text, report);
  if (entries === undefined) return undefined;
  const [head, ...body] = entries;
  const columns = head?.record ?? [];
  if (columns.length < 2 || body.length === 0) {
    report("empty-data", file);
    return undefined;
  }
  for (const { record, info } of body) {
    if (record.length !== columns.length) {
      report("ragged-data", file, info.lines, record.length, columns.length);
      return undefined;
    }
    const wrong = record.findIndex((cell, at) => at > 0 && !number.test(cell));
    if (wrong > 0) {
      report("not-a-number", file, info.lines, columns[wrong] ?? "", record[wrong] ?? "");
      return undefined;
    }
  }
  const rows = body.map(({ record: [name = "", ...cells], info }) => ({
    name,
    cells,
    values: cells.map(parseNumber),
    line: info.lines,
  }));
  return { file, columns, rows };
}
