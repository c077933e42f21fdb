/** What the kinds of chart share: what a drawing is, round steps, sums as people write them, the colours of series. */
import type { Element } from "hast";
import type { Row, Table } from "./parse-table.ts";

/** A finished drawing. All charts are 360 wide; the page scales them. */
export interface ChartDrawing {
  readonly height: number;
  readonly shapes: readonly Element[];
}

export interface ChartSettings {
  /** Stands behind every number. */
  readonly unit: string;
  /** What one piece stands for, in kinds that draw pieces. */
  readonly per: number;
}

/** Class names of drawing.css, in the order series get them: ours, the decisive one, the other side. */
const colours = ["black", "seal", "white"] as const;

export type Colour = (typeof colours)[number];

/** Columns of numbers with their colours. */
export function nameSeries({ columns }: Table): { readonly name: string; readonly colour: Colour }[] {
  return columns.slice(1).map((name, at) => ({ name, colour: colours[at] ?? "white" }));
}

/** The next of 1, 2, 5, 10, 20 … that is not smaller; 1 for nothing. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((factor) => value <= factor * power * (1 + 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}

const countDecimals = (cell: string) => cell.split(".")[1]?.length ?? 0;

/** Sum of a row with as many decimals as its numbers were typed with; one number stays as typed. */
export function formatSum({ cells, values }: Row): string {
  if (cells.length === 1) return cells[0] ?? "";
  return values.reduce((sum, value) => sum + value, 0).toFixed(Math.max(...cells.map(countDecimals)));
}
