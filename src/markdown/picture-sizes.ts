/**
 * How wide a picture is shown, for browsers to choose a file by before they know the style: THE table of places, in the widths of
 * the sheets. A picture that is cut to a shape is drawn larger than what is seen of it, when it is flatter than the shape.
 */
import type { RowShare } from "./lay-galleries.ts";

/** What a screen's width is asked for at most, in times of what is seen: more pixels nobody would see. */
const mostBeyond = 1.25;

/** How much wider a picture is than the shape it is cut to. */
const widen = (ratio: number, shape: number) => Math.min(mostBeyond, Math.max(1, ratio / shape));

const round = (value: number) => Math.ceil(value * 10) / 10;

const portrait = 4 / 5;

/** `ratio` is the picture's width by its height. */
export const pictureSizes = {
  /** The text's column. */
  column: () => "(min-width:48rem) 45rem,90vw",
  /** A standing one in it. */
  tall: () => "(min-width:48rem) 32rem,90vw",
  /** From the text's edge to the page's. */
  wide: () => "(min-width:84rem) 63rem,(min-width:64rem) 50rem,100vw",
  /** The screen. */
  full: () => "100vw",
  /** Beside the text, cut to 4:5. */
  beside: (ratio) => {
    const by = widen(ratio, portrait);
    return `(min-width:84rem) ${round(22.5 * by)}rem,(min-width:48rem) ${round(15 * by)}rem,${Math.ceil(95 * by)}vw`;
  },
  /** The lead figure beside the headline, out to the edge of the page. */
  lead: () => "(min-width:90rem) 40rem,(min-width:48rem) 45vw,95vw",
  /** The lead that fills the screen: cut to 16:9, 3:2, on a phone to 4:5. */
  leadFull: (ratio) => {
    const [wide, middle, narrow] = [16 / 9, 3 / 2, portrait].map((shape) => Math.ceil(100 * widen(ratio, shape)));
    return `(min-width:64rem) ${wide}vw,(min-width:48rem) ${middle}vw,${narrow}vw`;
  },
  /** The lead under the headline, from the text's edge to the screen's. */
  leadWide: () => "(min-width:84rem) 67rem,(min-width:64rem) 50rem,100vw",
  /** The story that comes next, at the end of one. */
  next: () => "(min-width:64rem) 36rem,100vw",
  /** Beside a headline in a list. */
  row: () => "(min-width:64rem) 15rem,90vw",
} as const satisfies Record<string, (ratio: number) => string>;

export type ImagePlace = keyof typeof pictureSizes;

/** Of a picture in a row of a gallery. */
export const formatRowSizes = ({ ofRow, ofPhone }: RowShare): string =>
  `(min-width:84rem) ${round(63 * ofRow)}rem,(min-width:64rem) ${round(50 * ofRow)}rem,(min-width:48rem) ${Math.ceil(100 * ofRow)}vw,${Math.ceil(100 * ofPhone)}vw`;
