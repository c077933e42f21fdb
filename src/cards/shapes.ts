/** THE table of shapes: what networks show large, what is shown as a small square, and what search engines ask for besides. */

export type CardShape = "wide" | "square" | "classic";

export interface ShapeRow {
  readonly width: number;
  readonly height: number;
  /** The box of the art. */
  readonly art: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** The same for long headlines: the words take more. */
  readonly narrowArt: ShapeRow["art"];
  /** Where the words begin and how far they may go. */
  readonly words: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly headlineSizes: readonly number[];
  /** Between kicker and headline. */
  readonly gap: number;
}

const beside = (height: number, left: number) => ({ left, top: 0, width: 1200 - left, height });

const besideArt = (height: number, headlineSizes: readonly number[]): ShapeRow => ({
  width: 1200,
  height,
  art: beside(height, 660),
  narrowArt: beside(height, 730),
  words: { left: 64, top: 56, right: 48, bottom: 56 },
  headlineSizes,
  gap: 20,
});

const top = { left: 0, top: 0, width: 1080, height: 560 };

export const shapes: Readonly<Record<CardShape, ShapeRow>> = {
  wide: besideArt(630, [76, 62, 50, 42, 36]),
  classic: besideArt(900, [88, 76, 62, 50, 42]),
  square: {
    width: 1080,
    height: 1080,
    art: top,
    narrowArt: top,
    words: { left: 72, top: 600, right: 72, bottom: 60 },
    headlineSizes: [84, 70, 60, 48, 40],
    gap: 14,
  },
};
