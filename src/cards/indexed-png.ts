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

/** `pixels` are red, green, blue, one byte each; `colours`: as many at most, no more than 16. */
export function writeIndexedPng(
  pixels: Uint8Array,
  width: number,
  height: number,
  colours: number,
): Uint8Array<ArrayBuffer> {
  const { palette, indexOf } = choosePalette(pixels, colours);
  // Two pixels a byte, each row behind the number of its filter.
  const rowLength = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowLength * height);
  let colour = -1;
  let index = 0;
  for (let row = 0, at = 0; row < height; row += 1) {
    const start = row * rowLength + 1;
    for (let column = 0; column < width; column += 1, at += 3) {
      const here = colourAt(pixels, at);
      // Most pixels are as the one before.
      if (here !== colour) {
        colour = here;
        index = indexOf[keyOf(here)] ?? 0;
      }
      const place = start + (column >> 1);
      rows[place] = (rows[place] ?? 0) | ((column & 1) === 0 ? index << 4 : index);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", head),
      chunk("PLTE", Uint8Array.from(palette.flat())),
      chunk("IDAT", deflateSync(rows, { level: 6 })),
      chunk("IEND", new Uint8Array()),
    ]),
  );
}

type Colour = [red: number, green: number, blue: number];

const colourAt = (pixels: Uint8Array, at: number): number =>
  ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);

const split = (colour: number): Colour => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

const keyOf = (colour: number): number =>
  split(colour).reduce((key, channel) => (key << bits) | (channel >> (8 - bits)), 0);

function choosePalette(pixels: Uint8Array, colours: number): { palette: Colour[]; indexOf: Uint8Array } {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; ) {
    const colour = colourAt(pixels, at);
    const start = at;
    do at += 3;
    while (at < pixels.length && colourAt(pixels, at) === colour);
    counts.set(colour, (counts.get(colour) ?? 0) + (at - start) / 3);
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
  const palette = pickColours(all, colours);
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
