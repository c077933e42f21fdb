/**
 * A picture of few colours as a PNG with a palette: what is drawn on a card is paper, ink and an accent, and the mixtures at their
 * edges. Sixteen colours do, two pixels a byte: a third of the work of a general quantiser, and two thirds of its bytes.
 */
import { crc32, deflateSync } from "node:zlib";

/** Bits of each channel that are told apart. */
const bits = 5;

const chunk = (name: string, data: Uint8Array): Buffer => {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(name, 4, "latin1");
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
};

/** Of equal pixels in a row: their colour, how many. Most of a card is paper. */
interface Runs {
  readonly colours: readonly number[];
  readonly lengths: readonly number[];
}

/** `pixels`: red, green, blue and alpha, which is left out; `colours`: as many at most, no more than 16. */
export function writeIndexedPng(
  pixels: Uint8Array,
  width: number,
  height: number,
  colours: number,
): Uint8Array<ArrayBuffer> {
  const runs = listRuns(new Uint32Array(pixels.buffer, pixels.byteOffset, width * height), width);
  const { palette, indexOf } = choosePalette(runs, colours);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", head),
      chunk("PLTE", Uint8Array.from(palette.flat())),
      chunk("IDAT", deflateSync(packRows(runs, indexOf, width, height), { level: 6 })),
      chunk("IEND", new Uint8Array()),
    ]),
  );
}

/** None goes on in the next row. */
function listRuns(pixels: Uint32Array, width: number): Runs {
  const colours: number[] = [];
  const lengths: number[] = [];
  for (let at = 0, end = width; at < pixels.length; end += width)
    while (at < end) {
      const colour = pixels[at] ?? 0;
      const start = at;
      do at += 1;
      while (at < end && pixels[at] === colour);
      colours.push(colour);
      lengths.push(at - start);
    }
  return { colours, lengths };
}

/** Two pixels a byte, each row behind the number of its filter. */
function packRows({ colours, lengths }: Runs, indexOf: Uint8Array, width: number, height: number): Uint8Array {
  const rowLength = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(rowLength * height);
  let start = 1;
  let column = 0;
  for (let at = 0; at < colours.length; at += 1) {
    const index = indexOf[keyOf(colours[at] ?? 0)] ?? 0;
    const end = column + (lengths[at] ?? 0);
    rows.fill((index << 4) | index, start + ((column + 1) >> 1), start + (end >> 1));
    if ((column & 1) === 1) rows[start + (column >> 1)] = (rows[start + (column >> 1)] ?? 0) | index;
    if ((end & 1) === 1) rows[start + (end >> 1)] = index << 4;
    column = end;
    if (column < width) continue;
    column = 0;
    start += rowLength;
  }
  return rows;
}

type Colour = [red: number, green: number, blue: number];

/** Where the channels lie in a pixel that was read as a number: bytes in memory stand the other way round on some machines. */
const [redAt, greenAt, blueAt] = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? [0, 8, 16] : [24, 16, 8];

const split = (pixel: number): Colour => [(pixel >> redAt) & 0xff, (pixel >> greenAt) & 0xff, (pixel >> blueAt) & 0xff];

const high = 0xff & (0xff << (8 - bits));
const keyOf = (pixel: number): number =>
  (((pixel >> redAt) & high) << (3 * bits - 8)) |
  (((pixel >> greenAt) & high) << (2 * bits - 8)) |
  (((pixel >> blueAt) & high) >> (8 - bits));

function choosePalette({ colours, lengths }: Runs, most: number): { palette: Colour[]; indexOf: Uint8Array } {
  const counts = new Map<number, number>();
  for (let at = 0; at < colours.length; at += 1) {
    const colour = colours[at] ?? 0;
    counts.set(colour, (counts.get(colour) ?? 0) + (lengths[at] ?? 0));
  }
  /** Of each key its most frequent colour, which paper and ink are exactly. */
  const best = new Map<number, { colour: number; most: number; count: number }>();
  for (const [colour, count] of counts) {
    const known = best.get(keyOf(colour));
    if (known === undefined) best.set(keyOf(colour), { colour, most: count, count });
    else {
      known.count += count;
      if (count > known.most) [known.colour, known.most] = [colour, count];
    }
  }
  const all = [...best]
    .sort(([a], [b]) => a - b)
    .map(([key, { colour, count }]) => ({ key, colour: split(colour), count }));
  const palette = pickColours(all, most);
  const indexOf = new Uint8Array(1 << (3 * bits));
  for (const { key, colour } of all) indexOf[key] = findNearest(palette, colour);
  return { palette, indexOf };
}

/** One after another the colour that is missed most: by many pixels, or by its distance to those there are. */
function pickColours(all: readonly { colour: Colour; count: number }[], most: number): Colour[] {
  const far = all.map(() => Number.POSITIVE_INFINITY);
  const picked: Colour[] = [];
  while (picked.length < Math.min(most, all.length)) {
    let next = 0;
    let loss = -1;
    for (const [at, { count }] of all.entries()) {
      const here = picked.length === 0 ? count : count * (far[at] ?? 0);
      if (here > loss) [next, loss] = [at, here];
    }
    const chosen = all[next]?.colour ?? [0, 0, 0];
    picked.push(chosen);
    for (const [at, { colour }] of all.entries()) far[at] = Math.min(far[at] ?? 0, measure(colour, chosen));
  }
  return picked;
}

const measure = ([r, g, b]: Colour, [red, green, blue]: Colour) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;

function findNearest(palette: readonly Colour[], colour: Colour): number {
  let nearest = 0;
  for (const at of palette.keys())
    if (measure(palette[at] ?? colour, colour) < measure(palette[nearest] ?? colour, colour)) nearest = at;
  return nearest;
}
