/** Charts of one row for each name: the name and its number above, a bar or dots below. */
import type { Element } from "hast";
import { s } from "hastscript";
import { type ChartDrawing, type ChartSettings, formatSum, nameSeries, roundUp } from "./drawing.ts";
import type { Row, Table } from "./parse-table.ts";

export const width = 360;
/** From the top of a row to what is drawn in it. */
export const head = 30;

/** Lengths with at most one decimal. */
const round = (value: number) => Math.round(value * 10) / 10;

/** What stands above a row: on the left its name, on the right its number. */
export function labelRow(name: string, number: string, unit: string, y: number): Element[] {
  return [
    s("text", { x: 0, y: y + 20 }, name),
    s("text.val", { x: width, y: y + 22 }, number, unit === "" ? [] : [s("tspan.unit", unit)]),
  ];
}

function drawEach(
  table: Table,
  height: number,
  unit: string,
  formatRow: (row: Row) => string,
  draw: (row: Row, y: number) => Element[],
): ChartDrawing {
  const shapes = table.rows.flatMap((row, at) => [
    ...draw(row, at * height + head),
    ...labelRow(row.name, formatRow(row), unit, at * height),
  ]);
  return { height: table.rows.length * height - 6, shapes };
}

export function drawBars(table: Table, { unit }: ChartSettings): ChartDrawing {
  const series = nameSeries(table);
  const most = Math.max(...table.rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)), 0) || 1;
  return drawEach(table, 54, unit, formatSum, ({ values }, y) => {
    let x = 0;
    const bars = values.map((value, at) => {
      const length = round((value / most) * width);
      const bar = s(`rect.${series[at]?.colour ?? "black"}`, { x: round(x), y, width: length, height: 12 });
      x += length;
      return bar;
    });
    return [s("path.grid", { d: `M0 ${y + 12}H${width}` }), ...bars];
  });
}

export function drawDots(table: Table, { unit }: ChartSettings): ChartDrawing {
  const series = nameSeries(table);
  const all = table.rows.flatMap(({ values }) => values);
  const least = Math.min(0, ...all);
  const least10 = least < 0 ? -roundUp(-least) : 0;
  const most = Math.max(0, ...all) || 1;
  // Half a dot stays free at either end.
  const place = (value: number) => round(8 + ((value - least10) / (most - least10)) * (width - 16));
  const formatRow = ({ cells }: Row) => cells.join("／");
  return drawEach(table, 54, unit, formatRow, ({ values }, y) => [
    s("path.grid", { d: `M0 ${y + 8}H${width}M${place(0)} ${y}v16` }),
    ...values.map((value, at) => s(`circle.${series[at]?.colour ?? "black"}`, { cx: place(value), cy: y + 8, r: 7.5 })),
  ]);
}
