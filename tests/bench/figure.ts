/** One row of the table: what was measured, and what it must reach. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  /** The most it may be, or with `least` the least. */
  readonly limit: number;
  readonly least?: boolean;
  readonly unit?: string;
  /** What the figure was made of. */
  readonly note?: string;
}

export function isReached({ measured, limit, least = false }: Figure): boolean {
  return least ? measured >= limit : measured <= limit;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** One line of what is printed. */
export function formatFigure(figure: Figure) {
  const { name, measured, limit, least = false, unit = "", note = "" } = figure;
  return {
    "": isReached(figure) ? "✓" : "✗",
    項目: name,
    量到: `${round(measured)}${unit}`,
    必須: `${least ? "≥" : "≤"} ${limit}${unit}`,
    說明: note,
  };
}
