/**
 * Chart: numbers of a data file beside the story, drawn as bars, dots, lines or in a kind of the publication's own; the table
 * stands behind it. `:::chart{data="rain.csv" title="雨量" kind="bar" unit="毫米"}`, a sentence below it if need be.
 */

import { h, s } from "hastscript";
import type { ContainerDirective } from "mdast-util-directive";
import { type Block, type BlockContext, listContent, readTitle } from "../block.ts";
import { buildCaption } from "../caption.ts";
import { buildDataTable } from "../data-table.ts";
import { disc } from "../face.ts";
import { formatSum, nameSeries, roundUp } from "./drawing.ts";
import type { ChartKind } from "./kind.ts";
import { kinds } from "./kinds.ts";
import { parseTable, type Table } from "./parse-table.ts";

const sums = ({ rows }: Table) => rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0));

/** The kind, when it can draw the table; otherwise why not has been reported. */
function chooseKind(name: string, table: Table, report: BlockContext["report"]): ChartKind | undefined {
  const kind = kinds.find((entry) => entry.name === name);
  const series = table.columns.length - 1;
  const negative = table.rows.find(({ values }) => values.some((value) => value < 0));
  if (kind === undefined)
    report(
      "unknown-setting-value",
      "chart",
      "kind",
      name,
      kinds.map((entry) => entry.name),
    );
  else if (table.rows.length > kind.maxRows) report("too-much-data", table.file, table.rows.length, kind.maxRows, "行");
  else if (series > kind.maxSeries) report("too-much-data", table.file, series, kind.maxSeries, "欄數字");
  else if (kind.stacked && negative !== undefined)
    report("undrawable-data", table.file, negative.line, negative.cells.join("、"), "這種圖從零量起，畫不了負數");
  else return kind;
  return undefined;
}

/** What one piece stands for, when it was given or can be chosen; 1 for kinds that draw none. */
function readPer(
  node: ContainerDirective,
  table: Table,
  { pieces }: ChartKind,
  report: BlockContext["report"],
): number | undefined {
  if (pieces === undefined) return 1;
  const largest = Math.max(...sums(table));
  const given = node.attributes?.per;
  if (given === undefined || given === null) return roundUp(largest / pieces.perRow);
  const per = Number(given);
  if (per > 0 && largest / per <= pieces.max) return per;
  report("wrong-setting-value", "chart", "per", given, pieces.wanted);
  return undefined;
}

/** The numbers as a sentence, for those who hear the drawing. */
function listValues(table: Table, unit: string, { stacked }: ChartKind): string {
  const series = nameSeries(table);
  const values = table.rows.map((row) => {
    if (stacked || series.length === 1) return `${row.name}：${formatSum(row)}${unit}`;
    return `${row.name}：${series.map(({ name }, at) => `${name}${row.cells[at]}${unit}`).join("、")}`;
  });
  // The table has them all; nobody wants two hundred read out.
  return `${(values.length > 12 ? [values[0], values.at(-1)] : values).join("；")}。`;
}

const listTitles = (isWanted: (kind: ChartKind) => boolean) => kinds.filter(isWanted).map(({ title }) => title);

export const chart: Block = {
  name: "chart",
  flow: "level",
  wanted: "花括號裡的設定，下面至多一段圖說",
  title: "圖表",
  face: {
    rule: "M4 8h120",
    ink: [12, 30, 48].flatMap((x) => [disc(x, 28, 7), disc(x, 54, 7)]).join(""),
    accent: disc(66, 54, 7) + disc(84, 54, 7),
  },
  use: `數字寫在資料夾裡的 CSV，第一行是各欄的名稱，第一欄是名目；兩欄數字就是兩組，${listTitles(({ stacked }) => stacked).join("和")}接著排。${kinds.flatMap(({ use }) => use ?? []).join("，")}。`,
  settings: {
    data: "CSV 的檔名",
    title: "圖的名目",
    kind: kinds.map(({ name, title }, at) => `${name}（${title}${at === 0 ? "，不寫就是它" : ""}）`).join("、"),
    unit: "單位",
    ...Object.fromEntries(kinds.flatMap(({ pieces }) => (pieces === undefined ? [] : [["per", pieces.setting]]))),
    note: "名目後面的一句補充",
  },
  examples: [kinds[0].example, ...kinds.slice(1).map(({ example }) => example)],
  required: ["data", "title"],
  build(node, { data, report, hold, inline, script }) {
    const { data: file, kind: kindName = kinds[0].name, unit = "", note } = node.attributes ?? {};
    const title = readTitle(node);
    const [line, ...rest] = listContent(node);
    if (!file || !title || (line !== undefined && line.type !== "paragraph") || rest.length > 0) return undefined;
    const table = parseTable(file, { data, report });
    const kind = table && chooseKind(kindName ?? "", table, report);
    const per = kind && table && readPer(node, table, kind, report);
    if (table === undefined || kind === undefined || per === undefined) return undefined;
    const { height, shapes } = kind.draw(table, { unit: unit ?? "", per });
    const drawing = s("svg", { viewBox: `0 0 360 ${height}`, role: "img" }, [
      s("title", title),
      s("desc", listValues(table, unit ?? "", kind)),
      ...shapes,
    ]);
    const series = nameSeries(table);
    const keys = series.length < 2 ? [] : series.map(({ name, colour }) => h(`span.${colour}-key`, name));
    const scale = kind.pieces?.formatScale(per, unit ?? "");
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
