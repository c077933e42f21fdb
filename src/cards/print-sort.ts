/** Prints a sort: lays ink over what is there, as much as it covers. */
import { once } from "../once.ts";
import { joinPixel, type Pixels, splitPixel } from "./pixels.ts";
import type { Sort } from "./sorts.ts";

/** Of an ink the mixtures with a ground, by what is covered of it: words stand on paper nearly everywhere. */
const openMixtures = once((ink: number) =>
  once((ground: number) => Uint32Array.from({ length: 256 }, (_, covered) => mixPixels(ground, ink, covered)), 4),
);

/** The origin of its character stands at `x` and `y`; what reaches beyond the picture is cut off. */
export function printSort({ width, height, data }: Pixels, sort: Sort, x: number, y: number, ink: number): void {
  const [left, top] = [x + sort.left, y + sort.top];
  const [first, end] = [Math.max(0, -left), Math.min(sort.width, width - left)];
  const ground = data[Math.max(0, top) * width + left + first] ?? 0;
  const mixtures = openMixtures(ink)(ground);
  for (let row = Math.max(0, -top); row < sort.height && top + row < height; row += 1)
    for (let column = first; column < end; column += 1) {
      const covered = sort.coverage[row * sort.width + column] ?? 0;
      if (covered === 0) continue;
      const at = (top + row) * width + left + column;
      const under = data[at] ?? 0;
      data[at] = under === ground ? (mixtures[covered] ?? 0) : mixPixels(under, ink, covered);
    }
}

/** `covered`: 0 to 255. */
function mixPixels(under: number, over: number, covered: number): number {
  const [red, green, blue] = splitPixel(under);
  const [r, g, b] = splitPixel(over);
  const mix = (from: number, to: number) => Math.round(from + ((to - from) * covered) / 255);
  return joinPixel([mix(red, r), mix(green, g), mix(blue, b)]);
}
