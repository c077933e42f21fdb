/**
 * Chart: numbers of a data file beside the story, drawn in stones where stones can say it, else as bars, dots or lines; the
 * table stands behind it. `:::chart{data="rain.csv" title="雨量" kind="bar" unit="毫米"}`, a sentence below it if need be.
 */

import { h, s } from "hastscript";
import type { ContainerDirective } from "mdast-util-directive";
import { type Block, type BlockContext, listContent, readTitle } from "../block.ts";
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
  flow: "level",
  wanted: "花括號裡的設定，下面至多一段圖說",
  title: "圖表",
  use: "數字寫在資料夾裡的 CSV，第一行是各欄的名稱，第一欄是名目；兩欄數字就是兩組，棋子和長條接著排。能一枚一枚數的用棋子，比大小用 bar 或 dot，看變化用 line。",
  settings: {
    data: "CSV 的檔名",
    title: "圖的名目",
    kind: "stones（棋子，不寫就是它）、bar（長條）、dot（點）、line（線）",
    unit: "單位",
    per: "一枚棋子代表多少；不寫就自己選",
    note: "名目後面的一句補充",
  },
  examples: [
    {
      markdown: `:::chart{data="cars.csv" title="頭一個月過橋的車" unit="萬輛"}
照收費站的紀錄，星期日不收費，不在其中。
:::`,
      files: { "cars.csv": "週,客車,貨車\n第一週,3,1\n第二週,4,2\n第三週,4,3\n第四週,5,4\n" },
    },
    {
      markdown: `:::chart{data="rain.csv" title="渡口的雨量" kind="bar" unit="毫米"}
:::`,
      files: { "rain.csv": "月份,雨量\n六月,210\n七月,268\n八月,154\n" },
    },
    {
      markdown: `:::chart{data="ferry.csv" title="過河的時間" kind="dot" unit="分鐘"}
:::`,
      files: { "ferry.csv": "時段,渡船,橋\n清早,18,4\n中午,25,5\n傍晚,41,9\n" },
    },
    {
      markdown: `:::chart{data="level.csv" title="汛期的水位" kind="line" unit="公尺"}
:::`,
      files: { "level.csv": "日期,水位\n7月1日,21.2\n7月8日,23.6\n7月15日,26.1\n7月22日,24.4\n7月29日,22.8\n" },
    },
  ],
  required: ["data", "title"],
  build(node, { data, report, hold, inline, script }) {
    const { data: file, kind: kindName = "stones", unit = "", note } = node.attributes ?? {};
    const title = readTitle(node);
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
