/**
 * A photograph and its renditions: the sizes and formats it is published in. Names are made of what is in the original and of
 * how it is encoded, so a rendition never changes under its name, and one that was made before need not be made again.
 */
import type { Crop } from "./focus.ts";
import type { PictureFormat } from "./parse-picture.ts";

export interface Photograph {
  /** Path of the original from the project folder. */
  readonly file: string;
  /** First part of the name of each rendition. */
  readonly id: string;
  /** Pixels of the original as it is seen. */
  readonly width: number;
  readonly height: number;
  readonly format: PictureFormat;
  /** Shown wider than a text's column, in some place. */
  readonly large?: true;
}

export interface Rendition {
  /** Name of its file. */
  readonly name: string;
  readonly format: "avif" | "webp" | "jpeg";
  readonly width: number;
  readonly height: number;
  /** The part of the original that it shows; absent: all of it, or what the shape leaves. */
  readonly part?: Crop;
}

/** Pixels: a phone's column once and twice, the text's column once and a half, and twice. */
export const widths = [480, 800, 1200, 1600] as const;

/** And the width of one that fills a screen; of others nobody would see the difference. */
export const largeWidth = 2400;

/** The picture others show beside a link to the story, at most. */
export const card = { width: 1200, height: 630 } as const;

/** THE settings of the encoder. A change here makes every rendition anew, under a new name. */
export const settings = {
  engine: "sharp 0.35.5",
  // Effort 4 takes four times as long for a file a tenth smaller.
  avif: { quality: 50, effort: 3 },
  webp: { quality: 75 },
  jpeg: { quality: 80 },
  // Under what is transparent: a drawing in black on nothing would vanish on a dark page.
  ground: "#fff",
  widths,
  card,
} as const;

/** `digest` is SHA-256 in hex. */
export function createPhotograph(
  file: string,
  bytes: Uint8Array,
  measures: Omit<Photograph, "file" | "id">,
  digest: (...pieces: readonly (string | Uint8Array)[]) => string,
): Photograph {
  const { width, height, format, large } = measures;
  // All its sizes are made from a larger one: other files, other names.
  const id = digest(JSON.stringify(settings), bytes, large ? "large" : "").slice(0, 12);
  return { file, id, width, height, format, ...(large ? { large } : {}) };
}

/** Renditions as they stand in a page, from small to large; none is larger than the original. */
export function listSizes({ id, width, height, large }: Photograph, format: "avif" | "webp"): Rendition[] {
  const wanted: readonly number[] = large ? [...widths, largeWidth] : widths;
  const fitting = wanted.filter((pixels) => pixels < width);
  const all = fitting.length === wanted.length ? fitting : [...fitting, width];
  return all.map((pixels) => ({
    name: `${id}-${pixels}.${format}`,
    format,
    width: pixels,
    height: Math.max(1, Math.round((height * pixels) / width)),
  }));
}

/** The picture of a link, cut to its shape; `undefined` when the original is too small to be shown large. */
export function findCard({ id, width, height }: Photograph): Rendition | undefined {
  const scale = Math.min(1, width / card.width, height / card.height);
  if (scale < 0.5) return undefined;
  return {
    name: `${id}-card.jpg`,
    format: "jpeg",
    width: Math.round(card.width * scale),
    height: Math.round(card.height * scale),
  };
}
