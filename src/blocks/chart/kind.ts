/** What a kind of chart is. The engine's stand in kinds.ts; a publication adds its own in front of them. */
import type { Example } from "../block.ts";
import type { ChartDrawing, ChartSettings } from "./drawing.ts";
import type { Table } from "./parse-table.ts";

export interface ChartKind {
  /** As typed in `kind="…"`. */
  readonly name: string;
  /** What an editor calls it. */
  readonly title: string;
  /** When to take it, a clause of the guide; absent where another kind's clause names it, too. */
  readonly use?: string;
  readonly maxRows: number;
  readonly maxSeries: number;
  /** Series lie end to end, from zero. */
  readonly stacked: boolean;
  /** Of a kind that draws one piece for so and so many: the setting `per`. */
  readonly pieces?: {
    readonly perRow: number;
    readonly max: number;
    /** What the setting does, and what it must be, for editors. */
    readonly setting: string;
    readonly wanted: string;
    /** Says below the chart's name what one piece stands for. */
    readonly formatScale: (per: number, unit: string) => string;
  };
  readonly draw: (table: Table, settings: ChartSettings) => ChartDrawing;
  readonly example: Example;
}
