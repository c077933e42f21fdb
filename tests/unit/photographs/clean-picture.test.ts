/** Photographs without what their cameras wrote beside them: as sharp writes and reads them. */
import sharp from "sharp";
import { expect, test } from "vitest";
import { cleanPicture } from "../../../src/photographs/clean-picture.ts";
import { parsePicture } from "../../../src/photographs/parse-picture.ts";

const place = { GPSLatitudeRef: "N", GPSLatitude: "32/1 1/1 0/1" };
const make = (orientation: number) =>
  sharp({
    create: {
      width: 60,
      height: 40,
      channels: 3,
      background: "#b22d1b",
      noise: { type: "gaussian", mean: 90, sigma: 40 },
    },
  })
    .withExif({ IFD0: { Make: "Camera" }, IFD3: place })
    .withMetadata({ orientation })
    .withXmp("<x:xmpmeta>Camera</x:xmpmeta>")
    .withIccProfile("p3")
    .keepIccProfile();

const pixels = (bytes: Uint8Array) => sharp(bytes).autoOrient().raw().toBuffer();

for (const format of ["jpeg", "png", "webp"] as const)
  test.each([1, 6])(
    `${format}, held like %i: the picture and its colours stay, and nothing else`,
    async (orientation) => {
      const bytes = new Uint8Array(
        Buffer.concat([await make(orientation).toFormat(format).toBuffer(), Buffer.alloc(99, 65)]),
      );
      expect(Buffer.from(bytes).includes("Camera")).toBe(true);
      const cleaned = cleanPicture(bytes, format) ?? bytes;
      expect(Buffer.from(cleaned).includes("Camera")).toBe(false);
      const { exif, xmp, icc, ...rest } = await sharp(cleaned).metadata();
      expect([xmp, exif?.includes("Camera") ?? false, icc === undefined, rest.orientation ?? 1]).toEqual([
        undefined,
        false,
        false,
        orientation,
      ]);
      expect(await pixels(cleaned)).toEqual(await pixels(bytes));
      expect(parsePicture(cleaned)).toEqual(parsePicture(bytes));
      expect(cleanPicture(cleaned, format)).toEqual(cleaned);
    },
  );

test("an AVIF that holds such things is not taken for clean", async () => {
  const plain = new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 3, background: "#b22d1b" } })
      .avif()
      .toBuffer(),
  );
  expect(cleanPicture(plain, "avif")).toBe(plain);
  expect(cleanPicture(new Uint8Array(await make(1).avif().toBuffer()), "avif")).toBeUndefined();
});
