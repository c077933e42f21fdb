/** Lines: what happens over time. Hairlines at round numbers, a stone at every moment when there are few, the last number said. */
import type { Element } from "hast";
import { s } from "hastscript";
import { type ChartDrawing, type ChartSettings, nameSeries, roundUp } from "./drawing.ts";
import { placeMoments } from "./moments.ts";
import type { Table } from "./parse-table.ts";

const width = 360;
const plotHeight = 180;
const right = 352;
/** Of labels below the line and of numbers beside it. */
const lineHeight = 22;
/** From a line to the foot of the number above it, or below it where it falls and has room. */
const above = 12;
const below = 30;

const round = (value: number) => Math.round(value * 10) / 10;

/** Round numbers from below the least to above the most value. Lines need not begin at zero: they tell a course, not a size. */
function listTicks(values: readonly number[]): number[] {
  const most = Math.max(...values);
  const least = Math.min(...values);
  const start = least >= 0 && least < most / 2 ? 0 : least;
  const step = roundUp((most - start || Math.abs(most) || 1) / 4);
  const first = Math.floor(start / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

type Point = readonly [x: number, y: number];

/** The highest place of a line right of `from`: a falling one passes where the number at its end would stand. */
function findCrest(points: readonly Point[], from: number): number {
  return Math.min(
    ...points.flatMap(([x, y], at) => {
      const [nextX, nextY] = points[at + 1] ?? [x, y];
      if (nextX < from) return [];
      return [y + (x < from ? ((from - x) / (nextX - x)) * (nextY - y) : 0)];
    }),
  );
}

/** Width of a name and the room around it; Han characters are 15 wide, others 9. */
const measureName = (name: string) => [...name].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 9 : 15), 12);

/** Rows whose names stand below the line: as many as fit, in even steps where they are even. The last has its name at the edge. */
function chooseNames(names: readonly string[], places: readonly number[]): ReadonlySet<number> {
  const last = names.length - 1;
  const widest = Math.max(...names.map(measureName));
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
  const isEven = Math.max(...steps) - Math.min(...steps) < 1;
  const every = isEven ? Math.max(1, Math.ceil((widest * names.length) / (right - (places[0] ?? 0)))) : 1;
  const chosen = new Set<number>();
  let free = Number.POSITIVE_INFINITY;
  for (let at = last; at >= 0; at -= every) {
    const [place = 0, room] = [places[at], measureName(names[at] ?? "")];
    const end = at === last ? width : place + room / 2;
    if (end > free) continue;
    chosen.add(at);
    free = end - room;
  }
  return chosen;
}

/** Heights of the numbers at the lines' ends, pushed upwards where they would touch. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((y, at) => ({ y, at })).sort((a, b) => b.y - a.y);
  const placed = [...heights];
  let ceiling = Number.POSITIVE_INFINITY;
  for (const { y, at } of order) {
    ceiling = Math.min(y, ceiling - lineHeight);
    placed[at] = ceiling;
  }
  return placed;
}

export function drawLines(table: Table, { unit }: ChartSettings): ChartDrawing {
  const series = nameSeries(table);
  const { rows } = table;
  const ticks = listTicks(rows.flatMap(({ values }) => values));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  // Room above for the numbers of all lines, on the left for those of the hairlines.
  const top = 12 + series.length * lineHeight;
  const bottom = top + plotHeight;
  const left = 12 + 7 * Math.max(...ticks.map((tick) => String(tick).length));
  const names = rows.map(({ name }) => name);
  const places = placeMoments(names).map((part) => round(rows.length === 1 ? right : left + part * (right - left)));
  const placeX = (at: number) => places[at] ?? right;
  const placeY = (value: number) => round(bottom - ((value - low) / (high - low)) * (bottom - top));

  const grid = s("path.grid", { d: ticks.map((tick) => `M0 ${placeY(tick)}H${width}`).join("") });
  const tickLabels = ticks.map((tick, at) =>
    s("text.tick", { x: 0, y: placeY(tick) - 4 }, `${tick}${at === ticks.length - 1 ? unit : ""}`),
  );

  const chosen = chooseNames(names, places);
  const last = rows.length - 1;
  const namesBelow = names.flatMap((name, at): Element[] => {
    if (!chosen.has(at)) return [];
    const anchor = at === last ? "end" : "middle";
    const x = at === last ? width : placeX(at);
    return [s("text", { x, y: bottom + lineHeight, textAnchor: anchor }, name)];
  });

  const lines = series.map(({ colour }, index) =>
    s(`path.course.${colour}-line`, {
      d: rows.map(({ values }, at) => `${at === 0 ? "M" : "L"}${placeX(at)} ${placeY(values[index] ?? 0)}`).join(""),
    }),
  );
  const stones = series.flatMap(({ colour }, index) =>
    rows.flatMap(({ values }, at) =>
      at === last || rows.length <= 24
        ? [s(`circle.${colour}`, { cx: placeX(at), cy: placeY(values[index] ?? 0), r: at === last ? 6 : 3.5 })]
        : [],
    ),
  );
  const ends = rows[last];
  const heights = spread(
    series.map((_, index) => {
      const points = rows.map(({ values }, at): Point => [placeX(at), placeY(values[index] ?? 0)]);
      const crest = findCrest(points, width - 12 * [...`${ends?.cells[index]}${unit}`].length);
      const [, end] = points[last] ?? [0, 0];
      return series.length === 1 && crest < end && end + below < bottom ? end + below : round(crest - above);
    }),
  );
  const numbers = series.map(({ colour }, index) =>
    s(
      `text.val.${colour}-val`,
      { x: width, y: heights[index] },
      ends?.cells[index] ?? "",
      unit === "" ? [] : [s("tspan.unit", unit)],
    ),
  );
  return {
    height: bottom + lineHeight + 8,
    shapes: [grid, ...lines, ...stones, ...tickLabels, ...namesBelow, ...numbers],
  };
}
