/** The lower left corner of a board with a stone for every place, its name on a halo of paper, as in the lead drawing. */
import type { Element } from "hast";
import { s } from "hastscript";

export interface Place {
  readonly name: string;
  /** Degrees, south and west below zero. */
  readonly latitude: number;
  readonly longitude: number;
  /** Class name of drawing.css. */
  readonly colour: "black" | "white" | "seal";
}

interface Stone extends Place {
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

const interval = 54;
const width = 648;
/** The board's rim, and half of what its last line leaves free. */
const margin = 27;
const radius = 25;
/** Intervals between the rim and the first stone: its name needs one. */
const free = 2;

/** Upright lines of the board, besides its rim. */
const lines = 11;

/** More would leave no room for names. */
export const mostIntervals = 10;

const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 40];

const columnOf = (place: Place, step: number) => Math.round(place.longitude / step);
const rowOf = (place: Place, step: number) => Math.round(place.latitude / step);

function rangeOf(numbers: readonly number[]): { least: number; span: number } {
  const least = Math.min(...numbers);
  return { least, span: Math.max(...numbers) - least };
}

/** The longer side of the board that holds all places, in intervals. */
export function spanOf(places: readonly Place[], step: number): number {
  const columns = rangeOf(places.map((place) => columnOf(place, step)));
  const rows = rangeOf(places.map((place) => rowOf(place, step)));
  return Math.max(columns.span, rows.span);
}

/** The smallest round step with which all places fit. */
export function chooseStep(places: readonly Place[]): number {
  return steps.find((step) => spanOf(places, step) <= mostIntervals) ?? 40;
}

const touches = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;

/** Names stand below their stones, above where below is taken. */
function placeNames(stones: readonly Stone[]): Element[] {
  const taken: Box[] = stones.map(({ x, y }) => ({ x, y, halfWidth: radius, halfHeight: radius }));
  return stones.map(({ name, x, y }) => {
    const halfWidth = Math.min(width / 2, 13 * [...name].length);
    const at = Math.min(width - halfWidth, Math.max(halfWidth, x));
    const boxes = [y + 46, y - 41].map((middle) => ({ x: at, y: middle, halfWidth, halfHeight: 14 }));
    const box = boxes.find((candidate) => !taken.some((other) => touches(candidate, other))) ?? boxes[0];
    if (box !== undefined) taken.push(box);
    return s("text.name", { x: at, y: (box?.y ?? y) + 9 }, name);
  });
}

export function drawBoard(places: readonly Place[], step: number) {
  const columns = rangeOf(places.map((place) => columnOf(place, step)));
  const rows = rangeOf(places.map((place) => rowOf(place, step)));
  const rim = margin + (rows.span + 2 * free) * interval;
  // In the middle, and the last stone on the last line: what lies beyond is not drawn.
  const shift = Math.min(lines - columns.span, Math.max(free, Math.floor((mostIntervals + free - columns.span) / 2)));
  const stones = places.map((place): Stone => {
    const x = margin + (columnOf(place, step) - columns.least + shift) * interval;
    return { ...place, x, y: rim - (rowOf(place, step) - rows.least + free) * interval };
  });
  const crowded = stones
    .flatMap((one, at) => stones.slice(at + 1).map((other) => [one, other] as const))
    .find(([one, other]) => one.x === other.x && one.y === other.y);

  const upright = Array.from({ length: lines }, (_, at) => `M${margin + (at + 1) * interval} 0V${rim}`);
  const across = Array.from(
    { length: rows.span + 2 * free },
    (_, at) => `M${margin} ${margin + at * interval}H${width}`,
  );
  const shapes = [
    s("path.grid", { d: [...upright, ...across].join("") }),
    s("path.rim", { d: `M${margin} 0V${rim}H${width}` }),
    ...stones.map(({ colour, x, y }) => s(`circle.${colour}`, { cx: x, cy: y, r: radius })),
    ...placeNames(stones),
  ];
  return { height: rim + 3, shapes, crowded };
}
