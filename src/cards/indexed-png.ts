/**
 * A picture of few colours as a PNG with a palette: what is drawn on a card is paper, ink and an accent, and the mixtures at their
 * edges. Sixteen colours do, two pixels a byte: a third of the work of a general quantiser, and two thirds of its bytes.
 */
import { constants, crc32, deflateSync } from "node:zlib";
import { blueAt, type Colour, greenAt, type Pixels, redAt, splitPixel } from "./pixels.ts";
import { listRuns, type Runs } from "./runs.ts";

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

/** `colours`: as many at most, no more than 16. */
export function writeIndexedPng({ width, height, data }: Pixels, colours: number): Uint8Array<ArrayBuffer> {
  const runs = listRuns(data, width);
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
      chunk("IDAT", deflateSync(subtractAbove(packRows(runs, indexOf, width, height), rowBytes(width)), packing)),
      chunk("IEND", new Uint8Array()),
    ]),
  );
}

/** What differs from the row above are edges; the rest are zeros, which to look for nothing but runs squeezes in a fifth of the time. */
const packing = { level: 6, strategy: constants.Z_RLE };

/** Two pixels a byte, behind the number of the row's filter. */
const rowBytes = (width: number): number => 1 + Math.ceil(width / 2);

/** The rows of one picture after another: what is written here is squeezed before anything else is written. */
let room = new Uint8Array(0);

function packRows({ count, colours, ends }: Runs, indexOf: Uint8Array, width: number, height: number): Uint8Array {
  const bytes = rowBytes(width);
  if (room.length < bytes * height) room = new Uint8Array(bytes * height);
  const rows = room.subarray(0, bytes * height);
  let first = 1;
  let start = 0;
  let row = 0;
  for (let at = 0; at < count; at += 1) {
    const index = indexOf[keyOf(colours[at] ?? 0)] ?? 0;
    const end = (ends[at] ?? 0) - row;
    const pair = (index << 4) | index;
    const [from, to] = [first + ((start + 1) >> 1), first + (end >> 1)];
    // Runs at the edges of a character are short: to call for each of them would take longer than to write them.
    if (to - from > 16) rows.fill(pair, from, to);
    else for (let byte = from; byte < to; byte += 1) rows[byte] = pair;
    if ((start & 1) === 1) rows[first + (start >> 1)] = (rows[first + (start >> 1)] ?? 0) | index;
    if ((end & 1) === 1) rows[first + (end >> 1)] = index << 4;
    start = end;
    if (end < width) continue;
    start = 0;
    row += width;
    first += bytes;
  }
  return rows;
}

/** PNG's filter 2: of every byte the one above it is taken away. In place, from the end on. */
function subtractAbove(rows: Uint8Array, bytes: number): Uint8Array {
  for (let at = rows.length - 1; at >= bytes; at -= 1) rows[at] = (rows[at] ?? 0) - (rows[at - bytes] ?? 0);
  for (let at = 0; at < rows.length; at += bytes) rows[at] = 2;
  return rows;
}

const high = 0xff & (0xff << (8 - bits));
const keyOf = (pixel: number): number =>
  (((pixel >> redAt) & high) << (3 * bits - 8)) |
  (((pixel >> greenAt) & high) << (2 * bits - 8)) |
  (((pixel >> blueAt) & high) >> (8 - bits));

function choosePalette({ count, colours, ends }: Runs, most: number): { palette: Colour[]; indexOf: Uint8Array } {
  const counts = new Uint32Array(1 << (3 * bits));
  // Of each key the colour that most of its pixels have, by majority vote: paper and ink are exact.
  const chosen = new Uint32Array(counts.length);
  const votes = new Uint32Array(counts.length);
  let start = 0;
  for (let at = 0; at < count; at += 1) {
    const colour = colours[at] ?? 0;
    const key = keyOf(colour);
    const length = (ends[at] ?? 0) - start;
    start += length;
    counts[key] = (counts[key] ?? 0) + length;
    const lead = votes[key] ?? 0;
    if (chosen[key] === colour) votes[key] = lead + length;
    else if (lead >= length) votes[key] = lead - length;
    else {
      chosen[key] = colour;
      votes[key] = length - lead;
    }
  }
  const all: { key: number; colour: Colour; count: number }[] = [];
  counts.forEach((count, key) => {
    if (count > 0) all.push({ key, colour: splitPixel(chosen[key] ?? 0), count });
  });
  const palette = pickColours(all, most);
  const indexOf = new Uint8Array(counts.length);
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
