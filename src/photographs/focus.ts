/**
 * The point of a picture that a crop keeps: a lead that fills the screen, a picture beside the text, the crops of lists. It
 * stands at the same part of the way across the crop as across the picture, which is how CSS places a picture, too; so what the
 * build cuts and what the browser cuts agree, and no crop ever runs out of its picture.
 */

export interface Focus {
  /** Percent of the way from the left and from the top, whole numbers. */
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of the original. */
export interface Crop extends Size {
  readonly left: number;
  readonly top: number;
}

/** Where nobody says otherwise. */
export const centre: Focus = { x: 50, y: 50 };

/** THE table of words; `center` leaves its way to the other word. */
const words: Readonly<Record<string, Partial<Focus>>> = {
  left: { x: 0 },
  right: { x: 100 },
  top: { y: 0 },
  bottom: { y: 100 },
  center: {},
};

/** `top`, `top left`, `30% 20%` (from the left, from the top); nothing for what is none of these. */
export function parseFocus(typed: string): Focus | undefined {
  const parts = typed.trim().toLowerCase().split(/\s+/u);
  if (parts.length > 2) return undefined;
  const numbers = parts.map((part) => (/^\d{1,3}[%％]?$/u.test(part) ? Number.parseInt(part, 10) : Number.NaN));
  const [x = Number.NaN, y = Number.NaN] = numbers;
  if (x <= 100 && y <= 100) return { x, y };
  const named = parts.map((part) => (Object.hasOwn(words, part) ? words[part] : undefined));
  const [first, second = {}] = named;
  if (first === undefined || named.includes(undefined)) return undefined;
  // Two of one axis contradict each other.
  const axes = [...Object.keys(first), ...Object.keys(second)];
  return new Set(axes).size < axes.length ? undefined : { ...centre, ...first, ...second };
}

/** As the style is told; the rule for it is made with the page (styles/measure-rules.ts). */
export const formatFocusClass = ({ x, y }: Focus): string => `at-${x}-${y}`;

/** The largest part of a picture that is `ratio` times as wide as high; at least a pixel. */
export function crop(ratio: number, { width, height }: Size, { x, y }: Focus = centre): Crop {
  const wide = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const high = Math.max(1, Math.min(height, Math.round(width / ratio)));
  return {
    left: Math.round(((width - wide) * x) / 100),
    top: Math.round(((height - high) * y) / 100),
    width: wide,
    height: high,
  };
}
