/**
 * One colour of a new publication on every ground: where it cannot be read there it is made darker or lighter, and no more than
 * it needs. Contrast is that of WCAG 2.2, 4.5 : 1.
 */
import type { Colour } from "../site/publication.ts";

const wanted = 4.5;
/** Part of the way to black or white that one step goes. */
const step = 0.02;

type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const format = (colour: Rgb) => `#${colour.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;

function measureLuminance(hex: string): number {
  const [red, green, blue] = parse(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function measureContrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [measureLuminance(one), measureLuminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `colour` moved towards `end` until it can be read on `ground`. All are `#rrggbb`. */
function moveUntilRead(colour: string, ground: string, end: string): string {
  const [from, to] = [parse(colour), parse(end)];
  for (let part = 0; part < 1; part += step) {
    const moved = format(from.map((value, at) => value + ((to[at] ?? 0) - value) * part) as unknown as Rgb);
    if (measureContrast(moved, ground) >= wanted) return moved;
  }
  return end;
}

/** `colour` is `#rrggbb`; `paper` are the grounds of the publication. */
export function deriveAccent(colour: string, paper: { light: string; dark: string; sepia: string }): Required<Colour> {
  return {
    light: moveUntilRead(colour, paper.light, "#000000"),
    dark: moveUntilRead(colour, paper.dark, "#ffffff"),
    sepia: moveUntilRead(colour, paper.sepia, "#000000"),
    // Paper out of a printer is lit from outside: a fifth darker than on a screen.
    print: moveUntilRead(format(parse(colour).map((value) => value * 0.8) as unknown as Rgb), "#ffffff", "#000000"),
  };
}
