/** A chart in stones: numbers that can be counted one by one, ten in a row of the board. */
import type { Element } from "hast";
import { s } from "hastscript";
import { head, labelRow, width } from "../../blocks/chart/draw-rows.ts";
import { type ChartDrawing, type ChartSettings, formatSum, nameSeries } from "../../blocks/chart/drawing.ts";
import type { ChartKind } from "../../blocks/chart/kind.ts";
import type { Table } from "../../blocks/chart/parse-table.ts";

const interval = 36;

/** The grid of one row of stones: a line along, a line across at every stone. */
const gridRow = (y: number) =>
  `M0 ${y}H${width}${Array.from({ length: 10 }, (_, at) => `M${18 + at * interval} ${y - 18}v${interval}`).join("")}`;

function drawStones(table: Table, { unit, per }: ChartSettings): ChartDrawing {
  const series = nameSeries(table);
  const grid: string[] = [];
  const shapes: Element[] = [];
  let top = 0;
  for (const row of table.rows) {
    // The sum decides how many stones lie there; each series ends where the sum so far does.
    let sum = 0;
    const ends = row.values.map((value) => {
      sum += value;
      return Math.round(sum / per);
    });
    const count = ends.at(-1) ?? 0;
    const lines = Math.max(1, Math.ceil(count / 10));
    for (let line = 0; line < lines; line += 1) grid.push(gridRow(top + head + 18 + line * interval));
    for (let at = 0; at < count; at += 1) {
      const colour = series[ends.findIndex((end) => at < end)]?.colour ?? "black";
      const cx = 18 + (at % 10) * interval;
      shapes.push(s(`circle.${colour}`, { cx, cy: top + head + 18 + Math.floor(at / 10) * interval, r: 15.5 }));
    }
    shapes.push(...labelRow(row.name, formatSum(row), unit, top));
    top += head + lines * interval + 10;
  }
  return { height: top - 6, shapes: [s("path.grid", { d: grid.join("") }), ...shapes] };
}

export const stones: ChartKind = {
  name: "stones",
  title: "棋子",
  use: "能一枚一枚數的用棋子",
  maxRows: 12,
  maxSeries: 2,
  stacked: true,
  pieces: {
    perRow: 10,
    max: 40,
    setting: "一枚棋子代表多少；不寫就自己選",
    wanted: "一子代表的數量，是大於零的數字，畫出來也不多過 40 枚子",
    formatScale: (per, unit) => `一子${per}${unit}`,
  },
  draw: drawStones,
  example: {
    markdown: `:::chart{data="cars.csv" title="頭一個月過橋的車" unit="萬輛"}
照收費站的紀錄，星期日不收費，不在其中。
:::`,
    files: { "cars.csv": "週,客車,貨車\n第一週,3,1\n第二週,4,2\n第三週,4,3\n第四週,5,4\n" },
  },
};
