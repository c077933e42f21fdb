/**
 * A picture in memory: a number a pixel, row after row from the top, red, green, blue and alpha as they lie in memory, whole and
 * opaque all of them.
 */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint32Array<ArrayBuffer>;
}

/** What sharp gives raw in four channels, read as it lies. */
export const viewPixels = (bytes: Uint8Array<ArrayBuffer>, { width, height }: Omit<Pixels, "data">): Pixels => ({
  width,
  height,
  data: new Uint32Array(bytes.buffer, bytes.byteOffset, width * height),
});

export type Colour = readonly [red: number, green: number, blue: number];

/** Where the channels lie in a pixel that is read as a number: bytes in memory stand the other way round on some machines. */
export const [redAt, greenAt, blueAt, alphaAt] =
  new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? ([0, 8, 16, 24] as const) : ([24, 16, 8, 0] as const);

export const splitPixel = (pixel: number): Colour => [
  (pixel >> redAt) & 0xff,
  (pixel >> greenAt) & 0xff,
  (pixel >> blueAt) & 0xff,
];

export const joinPixel = ([red, green, blue]: Colour): number =>
  ((red << redAt) | (green << greenAt) | (blue << blueAt) | (0xff << alphaAt)) >>> 0;
