/** What lists show of a photograph: cut to one of four shapes, no other, in the sizes a list shows. */
import { type Crop, crop, type Focus } from "./focus.ts";
import type { Photograph, Rendition } from "./photograph.ts";

/** THE table of crops: width to height, and the widths they are made in; the second is for browsers that know no AVIF. */
export const crops = {
  "16x9": { ratio: 16 / 9, widths: [800, 1600] },
  "3x2": { ratio: 3 / 2, widths: [320, 640, 800, 1200] },
  "1x1": { ratio: 1, widths: [240, 480] },
  "4x5": { ratio: 4 / 5, widths: [360, 720] },
} as const satisfies Record<string, { ratio: number; widths: readonly number[] }>;

export type CropName = keyof typeof crops;
export const cropNames = Object.keys(crops) as CropName[];

export interface CropRendition extends Rendition {
  /** The part of the original that is shown. */
  readonly part: Crop;
}

/** A face stands in the upper part of a picture more often than in its middle. */
const usual: Focus = { x: 50, y: 40 };

/** From small to large; none is larger than its part of the original. */
export function listCrops(
  photograph: Photograph,
  name: CropName,
  format: "avif" | "webp",
  focus: Focus = usual,
): CropRendition[] {
  const { ratio, widths } = crops[name];
  const part = crop(ratio, photograph, focus);
  const fitting = widths.filter((width) => width < part.width);
  const all: number[] = fitting.length === widths.length ? [...fitting] : [...fitting, part.width];
  return (format === "avif" ? all : all.slice(0, 2).slice(-1)).map((width) => ({
    // Another focus is another file.
    name: `${photograph.id}-${name}${focus === usual ? "" : `-${focus.x}x${focus.y}`}-${width}.${format}`,
    format,
    width,
    height: Math.max(1, Math.round(width / ratio)),
    part,
  }));
}

/** The crop nearest to a picture's own shape. */
export function findNearestCrop({ width, height }: Photograph): CropName {
  const away = (name: CropName) => Math.abs(Math.log((crops[name].ratio * height) / width));
  return cropNames.reduce((best, name) => (away(name) < away(best) ? name : best));
}
