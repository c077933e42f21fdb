/** Pictures as sharp writes them and headers of our own: what their bytes say, whatever they are called. */
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { parsePicture } from "../../../src/photographs/parse-picture.ts";
import { foreignPictures, makeMovingPng, makeMovingWebp, makePng } from "./picture-bytes.ts";

const picture = (width = 60, height = 40) =>
  sharp({
    create: { width, height, channels: 3, background: "#b22d1b", noise: { type: "gaussian", mean: 90, sigma: 40 } },
  });

describe("size and format", () => {
  for (const format of ["jpeg", "png", "webp", "avif"] as const)
    test(`of ${format}`, async () => {
      const bytes = await picture().toFormat(format).toBuffer();
      expect(parsePicture(bytes)).toEqual({ kind: "picture", format, width: 60, height: 40, moving: false });
    });

  test.each([
    ["progressive JPEG", () => picture().jpeg({ progressive: true })],
    ["JPEG of inks", () => picture().toColourspace("cmyk").jpeg()],
    ["lossless WebP", () => picture().webp({ lossless: true })],
    ["WebP with transparency", () => picture().ensureAlpha(0.5).webp()],
  ])("of %s", async (_name, make) => {
    expect(parsePicture(await make().toBuffer())).toMatchObject({ kind: "picture", width: 60, height: 40 });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("as a camera held it: orientation %i", async (orientation) => {
    for (const format of ["jpeg", "png", "webp"] as const) {
      const bytes = await picture().withMetadata({ orientation }).toFormat(format).toBuffer();
      const { info } = await sharp(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true });
      expect(parsePicture(bytes), format).toMatchObject({ width: info.width, height: info.height });
    }
  });

  test("of a JPEG that hides a film behind its end", async () => {
    const bytes = Buffer.concat([await picture().jpeg().toBuffer(), Buffer.alloc(5000, 0x41)]);
    expect(parsePicture(bytes)).toMatchObject({ kind: "picture", width: 60 });
  });

  test("of a header that promises 200 megapixels, without decoding", () => {
    expect(parsePicture(makePng(20_000, 10_000))).toMatchObject({ width: 20_000, height: 10_000 });
  });
});

describe("what is no photograph", () => {
  test.each(Object.entries(foreignPictures))("%s", (name, bytes) => {
    expect(parsePicture(bytes)).toEqual({ kind: "foreign", name });
  });

  test.each([
    ["nothing", ""],
    ["a page", "<!doctype html><title>404</title>"],
    ["text", "這不是圖片"],
  ])("%s", (_name, text) => {
    expect(parsePicture(Buffer.from(text))).toEqual({ kind: "unknown" });
  });

  test.each([
    ["PNG", makeMovingPng()],
    ["WebP", makeMovingWebp()],
  ])("a %s that moves says so", (_name, bytes) => {
    expect(parsePicture(bytes)).toMatchObject({ kind: "picture", width: 800, height: 600, moving: true });
  });
});

describe("a file that breaks off is damaged wherever it does", () => {
  for (const format of ["jpeg", "png", "webp"] as const)
    test(format, async () => {
      const bytes = await picture().toFormat(format).toBuffer();
      for (let length = 20; length < bytes.length; length += 7)
        expect(parsePicture(bytes.subarray(0, length)), `${length} of ${bytes.length}`).toEqual({ kind: "damaged" });
    });
});

test("any bytes give an answer", () => {
  for (const start of ["\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "RIFF....WEBPVP8X", "....ftypavif"])
    for (let fill = 0; fill < 256; fill += 1) {
      const bytes = Buffer.concat([Buffer.from(start, "latin1"), Buffer.alloc(200, fill)]);
      expect(["picture", "damaged"], `${start} ${fill}`).toContain(parsePicture(bytes).kind);
    }
});
