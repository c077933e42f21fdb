/** What comes out of the encoder: right way up, in sRGB, with nothing of the camera's notes. */
import sharp, { type Sharp } from "sharp";
import { describe, expect, test, vi } from "vitest";
import { openDisk } from "../../../src/library/content-files.ts";
import { encode } from "../../../src/photographs/encode.ts";
import { parsePicture } from "../../../src/photographs/parse-picture.ts";
import { createPhotograph, findCard, listSizes } from "../../../src/photographs/photograph.ts";

/** Encoders take their time beside other tests. */
vi.setConfig({ testTimeout: 60_000 });

const red = { r: 178, g: 45, b: 27 };

/** Red, its first quarter from the top black. */
const flag = (width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: red } }).composite([
    { input: { create: { width, height: height / 4, channels: 3, background: "#000" } }, gravity: "north" },
  ]);

async function encodeAll(original: Sharp | Buffer) {
  const bytes = Buffer.isBuffer(original) ? original : await original.toBuffer();
  const picture = parsePicture(bytes);
  if (picture.kind !== "picture") throw new Error(`not a picture: ${picture.kind}`);
  const photograph = createPhotograph("江.jpg", bytes, picture, openDisk("").digest);
  const card = findCard(photograph);
  const wanted = [...listSizes(photograph, "avif"), ...listSizes(photograph, "webp"), ...(card ? [card] : [])];
  return { wanted, ...(await encode(bytes, photograph, wanted)) };
}

async function publish(original: Sharp | Buffer) {
  const { wanted, value: made = [], problems } = await encodeAll(original);
  expect(problems).toEqual([]);
  return wanted.map((rendition, at) => ({ rendition, bytes: Buffer.from(made[at] ?? []) }));
}

/** Colours of the middle, and of the middle of an edge. */
async function look(bytes: Buffer) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels;
    return [...data.subarray(start, start + 3)];
  };
  return { middle: at(0.5, 0.5), top: at(0.5, 0.05), left: at(0.05, 0.5), right: at(0.95, 0.5), bottom: at(0.5, 0.95) };
}

const near = (colour: readonly number[], { r, g, b }: typeof red, most = 12) =>
  [r, g, b].every((value, at) => Math.abs(value - (colour[at] ?? -99)) <= most);

test("every rendition has the size and the format its name says", async () => {
  for (const { rendition, bytes } of await publish(flag().jpeg())) {
    const { width, height, format, compression } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([rendition.width, rendition.height]);
    expect(compression === "av1" ? "avif" : format).toBe(rendition.format);
  }
});

test.each([
  [1, "top"],
  [3, "bottom"],
  [6, "right"],
  [8, "left"],
] as const)("a camera held with orientation %i has its top at the %s", async (orientation, edge) => {
  const [first] = await publish(flag().withMetadata({ orientation }).jpeg());
  const colours = await look(first?.bytes ?? Buffer.alloc(0));
  expect(near(colours[edge], { r: 0, g: 0, b: 0 })).toBe(true);
  expect(near(colours.middle, red)).toBe(true);
});

test("where and with what it was taken stays with the editor", async () => {
  const original = flag().withExif({
    IFD0: { Artist: "林岸", Make: "Camera" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 58/1 0/1" },
  });
  for (const { bytes } of await publish(original.withIccProfile("p3").jpeg())) {
    const { exif, icc, xmp, iptc } = await sharp(bytes).metadata();
    expect({ exif, icc, xmp, iptc }).toEqual({ exif: undefined, icc: undefined, xmp: undefined, iptc: undefined });
  }
});

describe("colours are the same in every format of original", () => {
  test.each([
    ["another profile", () => flag().withIccProfile("p3").jpeg({ quality: 95 })],
    ["inks", () => flag().toColourspace("cmyk").withIccProfile("cmyk").jpeg({ quality: 95 })],
    ["16 bits", () => flag().toColourspace("rgb16").png()],
    ["WebP", () => flag().webp()],
    ["AVIF", () => flag().avif({ effort: 0 })],
  ])("%s", async (_name, make) => {
    for (const { bytes } of await publish(make())) {
      const { middle } = await look(bytes);
      expect(near(middle, red, 20), String(middle)).toBe(true);
    }
  });

  test("grey", async () => {
    for (const { bytes } of await publish(flag().greyscale().jpeg())) {
      const { middle } = await look(bytes);
      expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(8);
    }
  });
});

test("what is transparent stands on white", async () => {
  const original = sharp({ create: { width: 800, height: 600, channels: 4, background: "#0000" } }).png();
  for (const { bytes } of await publish(original)) {
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(false);
    expect(near((await look(bytes)).middle, { r: 255, g: 255, b: 255 })).toBe(true);
  }
});

test("data that is broken inside is refused", async () => {
  const bytes = await flag().composite([]).jpeg().toBuffer();
  // Marks within the scan, where there can be none.
  bytes.fill(Buffer.from([0xff, 0xd0]), Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 60);
  expect(await encodeAll(bytes)).toMatchObject({
    value: undefined,
    problems: [{ code: "broken-photograph", file: "江.jpg" }],
  });
});

test("the same original gives the same bytes", async () => {
  const original = await flag().jpeg().toBuffer();
  expect(await publish(original)).toEqual(await publish(original));
});
