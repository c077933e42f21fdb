/**
 * Chart: numbers of a data file beside the story, drawn in stones where stones can say it, else as bars, dots or lines; the
 * table stands behind it. `:::chart{data="rain.csv" title="雨量" kind="bar" unit="毫米"}`, a sentence below it if need be.
 */

import { h, s } from "hastscript";
import type { ContainerDirective } from "mdast-util-directive";
import { type Block, type BlockContext, listContent } from "../block.ts";
import { buildCaption } from "../caption.ts";
import { buildDataTable } from "../data-table.ts";
import { drawLines } from "./draw-lines.ts";
import { drawBars, drawDots, drawStones } from "./draw-rows.ts";
import { type ChartDrawing, type ChartSettings, formatSum, nameSeries, roundUp } from "./drawing.ts";
import { parseTable, type Table } from "./parse-table.ts";

interface Kind {
  readonly mostRows: number;
  readonly mostSeries: number;
  readonly draw: (table: Table, settings: ChartSettings) => ChartDrawing;
  /** Series lie end to end, from zero. */
  readonly stacked: boolean;
}

/** THE list of kinds, the first is the default. */
const kinds: Readonly<Record<string, Kind>> = {
  stones: { mostRows: 12, mostSeries: 2, draw: drawStones, stacked: true },
  bar: { mostRows: 24, mostSeries: 2, draw: drawBars, stacked: true },
  dot: { mostRows: 24, mostSeries: 3, draw: drawDots, stacked: false },
  line: { mostRows: 200, mostSeries: 3, draw: drawLines, stacked: false },
};

/** Stones in one row of the board. */
const rowOfStones = 10;
const mostStones = 40;

const sums = ({ rows }: Table) => rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0));

/** The kind, when it can draw the table; otherwise why not has been reported. */
function chooseKind(name: string, table: Table, report: BlockContext["report"]): Kind | undefined {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  const series = table.columns.length - 1;
  const negative = table.rows.find(({ values }) => values.some((value) => value < 0));
  if (kind === undefined) report("unknown-setting-value", "chart", "kind", name, Object.keys(kinds));
  else if (table.rows.length > kind.mostRows)
    report("too-much-data", table.file, table.rows.length, kind.mostRows, "行");
  else if (series > kind.mostSeries) report("too-much-data", table.file, series, kind.mostSeries, "欄數字");
  else if (kind.stacked && negative !== undefined)
    report("undrawable-data", table.file, negative.line, negative.cells.join("、"), "這種圖從零量起，畫不了負數");
  else return kind;
  return undefined;
}

/** What one stone stands for, when it was given or can be chosen. */
function readPer(node: ContainerDirective, table: Table, report: BlockContext["report"]): number | undefined {
  const most = Math.max(...sums(table));
  const given = node.attributes?.per;
  if (given === undefined || given === null) return roundUp(most / rowOfStones);
  const per = Number(given);
  if (per > 0 && most / per <= mostStones) return per;
  report(
    "wrong-setting-value",
    "chart",
    "per",
    given,
    `一子代表的數量，是大於零的數字，畫出來也不多過 ${mostStones} 枚子`,
  );
  return undefined;
}

/** The numbers as a sentence, for those who hear the drawing. */
function listValues(table: Table, unit: string, { stacked }: Kind): string {
  const series = nameSeries(table);
  const values = table.rows.map((row) => {
    if (stacked || series.length === 1) return `${row.name}：${formatSum(row)}${unit}`;
    return `${row.name}：${series.map(({ name }, at) => `${name}${row.cells[at]}${unit}`).join("、")}`;
  });
  // The table has them all; nobody wants two hundred read out.
  return `${(values.length > 12 ? [values[0], values.at(-1)] : values).join("；")}。`;
}

export const chart: Block = {
  name: "chart",
  wanted: "花括號裡的設定，下面至多一段圖說",
  attributes: ["data", "title", "kind", "unit", "per", "note"],
  required: ["data", "title"],
  build(node, { data, report, hold, inline, script }) {
    const { data: file, title = "", kind: kindName = "stones", unit = "", note } = node.attributes ?? {};
    const [line, ...rest] = listContent(node);
    if (!file || !title || (line !== undefined && line.type !== "paragraph") || rest.length > 0) return undefined;
    const table = parseTable(file, { data, report });
    const kind = table && chooseKind(kindName ?? "", table, report);
    const per = kind && table && (kindName === "stones" ? readPer(node, table, report) : 1);
    if (table === undefined || kind === undefined || per === undefined) return undefined;
    const { height, shapes } = kind.draw(table, { unit: unit ?? "", per });
    const drawing = s("svg", { viewBox: `0 0 360 ${height}`, role: "img" }, [
      s("title", title),
      s("desc", listValues(table, unit ?? "", kind)),
      ...shapes,
    ]);
    const series = nameSeries(table);
    const keys = series.length < 2 ? [] : series.map(({ name, colour }) => h(`span.${colour}-key`, name));
    const scale = kindName === "stones" ? `一子${per}${unit}` : undefined;
    return h("figure.block.chart", [
      buildCaption(title, ...keys, note ?? scale),
      hold(drawing),
      buildDataTable(
        table.columns,
        table.rows.map(({ name, cells }) => [name, ...cells]),
        script,
      ),
      ...(line?.type === "paragraph" ? [h("figcaption", inline(line.children))] : []),
    ]);
  },
};
