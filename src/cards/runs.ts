/** A picture as its runs: most of a card is paper. */
import type { Pixels } from "./pixels.ts";

/** Of equal pixels in a row: their colour, and where they end. None goes on in the next row. */
export interface Runs {
  readonly count: number;
  readonly colours: Uint32Array;
  readonly ends: Uint32Array;
}

/** Room for the runs of one picture after another: as many as there are pixels, should no two be alike. */
const room = { colours: new Uint32Array(0), ends: new Uint32Array(0) };

/** Stand until the next ones are listed. */
export function listRuns(pixels: Uint32Array, width: number): Runs {
  if (room.ends.length < pixels.length)
    [room.colours, room.ends] = [new Uint32Array(pixels.length), new Uint32Array(pixels.length)];
  const { colours, ends } = room;
  let count = 0;
  for (let at = 0, end = width; at < pixels.length; end += width)
    while (at < end) {
      const colour = pixels[at] ?? 0;
      do at += 1;
      while (at < end && pixels[at] === colour);
      colours[count] = colour;
      ends[count] = at;
      count += 1;
    }
  return { count, colours, ends };
}

/** A picture that is laid on others: a tenth of what its pixels take. */
export interface Sprite {
  readonly width: number;
  readonly runs: Runs;
}

export function keepRuns(pixels: Uint32Array, width: number): Sprite {
  const { count, colours, ends } = listRuns(pixels, width);
  return { width, runs: { count, colours: colours.slice(0, count), ends: ends.slice(0, count) } };
}

/** Lays it over what is there, its corner at `left` and `top`; what reaches beyond is cut off. */
export function laySprite(
  { width, height, data }: Pixels,
  { width: own, runs }: Sprite,
  left: number,
  top: number,
): void {
  let start = 0;
  for (let at = 0; at < runs.count; at += 1) {
    const end = runs.ends[at] ?? 0;
    const row = Math.floor(start / own);
    const line = (top + row) * width;
    const from = Math.max(0, left + start - row * own);
    const to = Math.min(width, left + end - row * own);
    if (top + row >= 0 && top + row < height && from < to) data.fill(runs.colours[at] ?? 0, line + from, line + to);
    start = end;
  }
}
