/**
 * Sorts, as printers call the types of a letter: how much of each pixel the outline of a character covers at a size. Headlines
 * share most of their characters, so one is cast once and printed on card after card. It stands on whole pixels wherever it is
 * printed, as type does: what a card looks like does not depend on what was drawn before it.
 */
import sharp from "sharp";
import type { PlacedOutline } from "./typeset.ts";

export interface Sort {
  /** Of its upper left pixel from the origin of the character, to the right and down. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Of every pixel, row after row: 0 to 255. */
  readonly coverage: Uint8Array;
}

/** A face of ten thousand characters at one size is larger than this; what headlines use of it is not. Bytes. */
const mostBytes = 48 * 1024 * 1024;

const kept = new Map<string, Sort>();
let bytes = 0;

const nameSort = ({ outline, scale }: PlacedOutline) => `${scale} ${outline}`;

/** Of every outline its sort, in the same order. */
export async function castSorts(outlines: readonly PlacedOutline[]): Promise<(Sort | undefined)[]> {
  const sorts = new Map<string, Sort>();
  const missing = new Map<string, PlacedOutline>();
  for (const one of outlines) {
    const name = nameSort(one);
    const sort = kept.get(name);
    if (sort === undefined) missing.set(name, one);
    else sorts.set(name, sort);
  }
  // What is kept may be thrown away meanwhile, by whoever draws at the same time.
  if (missing.size > 0) for (const [name, sort] of await cast([...missing])) sorts.set(name, sort);
  return outlines.map((one) => sorts.get(nameSort(one)));
}

function keep(name: string, sort: Sort): void {
  if (bytes > mostBytes) {
    kept.clear();
    bytes = 0;
  }
  kept.set(name, sort);
  bytes += sort.coverage.length;
}

/** One below the other in one picture: most of what a small picture costs is the picture. */
async function cast(missing: readonly (readonly [string, PlacedOutline])[]): Promise<Map<string, Sort>> {
  const cells = missing.map(([name, { outline, scale }]) => ({ name, outline, scale, ...measureCell(outline, scale) }));
  const width = Math.max(...cells.map((cell) => cell.width));
  let height = 0;
  const paths = cells.map(({ outline, scale, left, top, height: cellHeight }) => {
    const path = `<path transform="translate(${-left} ${height - top})scale(${scale} ${-scale})" d="${outline}"/>`;
    height += cellHeight;
    return path;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paths.join("")}</svg>`;
  const data = await sharp(Buffer.from(svg), { limitInputPixels: false })
    .ensureAlpha()
    .extractChannel(3)
    .raw()
    .toBuffer();
  const sorts = new Map<string, Sort>();
  let row = 0;
  for (const { name, left, top, ...cell } of cells) {
    const coverage = new Uint8Array(cell.width * cell.height);
    for (let line = 0; line < cell.height; line += 1, row += 1)
      coverage.set(data.subarray(row * width, row * width + cell.width), line * cell.width);
    const sort = { left, top, width: cell.width, height: cell.height, coverage };
    sorts.set(name, sort);
    keep(name, sort);
  }
  (data.buffer as ArrayBuffer).transfer(0);
  return sorts;
}

/** The pixels that an outline can touch: a curve stays among its points. */
function measureCell(outline: string, scale: number): Pick<Sort, "left" | "top" | "width" | "height"> {
  let [left, right, top, bottom] = [0, 0, 0, 0];
  for (const [at, number] of (outline.match(/-?[\d.]+/g) ?? []).entries()) {
    const value = Number(number) * scale;
    if (at % 2 === 0) [left, right] = [Math.min(left, value), Math.max(right, value)];
    else [top, bottom] = [Math.min(top, -value), Math.max(bottom, -value)];
  }
  const [x, y] = [Math.floor(left) - 1, Math.floor(top) - 1];
  return { left: x, top: y, width: Math.ceil(right) + 1 - x, height: Math.ceil(bottom) + 1 - y };
}
