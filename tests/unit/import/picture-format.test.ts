/** What becomes of the pictures of a manuscript, opened by sharp; what a browser makes of the same is asked by e2e. */
import sharp from "sharp";
import { expect, test } from "vitest";
import { openWithSharp } from "../../../src/import/open-with-sharp.ts";
import { readPicture } from "../../../src/import/picture-format.ts";

const fill = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#9fb0b4" } });
const read = (bytes: Uint8Array, described = true) => readPicture(bytes, described, openWithSharp);
const encode = (text: string) => new TextEncoder().encode(text);

/** Two frames, one below the other. */
const moving = async () => {
  const frames = ["#9fb0b4", "#40605a"].map((background) =>
    sharp({ create: { width: 80, height: 60, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .webp()
    .toBuffer();
};

/** Says that it is 65,535 pixels wide and high. */
const enlarge = (gif: Uint8Array) => Uint8Array.from(gif).fill(0xff, 6, 10);

test("place and device stay behind, not a pixel is touched", async () => {
  const taken = await fill(80, 60)
    .withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();
  expect((await sharp(taken).metadata()).exif).toBeDefined();
  const kept = await read(taken);
  expect(kept?.ending).toBe(".jpg");
  expect((await sharp(kept?.bytes).metadata()).exif).toBeUndefined();
  expect(await sharp(kept?.bytes).raw().toBuffer()).toEqual(await sharp(taken).raw().toBuffer());
});

test.each([
  ["GIF", () => fill(80, 60).gif().toBuffer()],
  ["TIFF", () => fill(80, 60).tiff().toBuffer()],
  ["what moves", moving],
])("%s becomes a PNG", async (_name, make) => {
  const { ending, bytes } = (await read(await make())) ?? {};
  const { format, width, height, pages } = await sharp(bytes).metadata();
  expect([ending, format, width, height, pages]).toEqual([".png", "png", 80, 60, undefined]);
});

test.each(["<svg/>", '<?xml version="1.0"?>\n<!-- 圖 -->\n<!DOCTYPE svg>\n<svg xmlns="x"></svg>', "\uFEFF<SVG >"])(
  "a drawing stays as it is: %s",
  async (text) => {
    expect(await read(encode(text))).toEqual({ ending: ".svg", bytes: encode(text) });
  },
);

test.each([
  ["no picture", async () => encode("圖")],
  ["HTML with a drawing in it", async () => encode("<p><svg></svg></p>")],
  ["BMP", async () => encode("BM12345678901234567890")],
  ["a GIF that asks for all memory", async () => enlarge(await fill(80, 60).gif().toBuffer())],
  ["one that breaks off", async () => (await fill(80, 60).jpeg().toBuffer()).subarray(0, -2)],
  ["one that no page shows, so long it is", async () => fill(8, 80).png().toBuffer()],
])("%s is none", async (_name, make) => {
  expect(await read(await make())).toBeUndefined();
});

test("a dot nobody describes counts readers", async () => {
  const dot = await fill(1, 1).gif().toBuffer();
  expect(await read(dot, false)).toBeUndefined();
  expect((await read(dot, true))?.ending).toBe(".png");
});
