/** A picture that is broken inside is refused, however many are opened at once. */
import sharp from "sharp";
import { expect, test } from "vitest";
import { openWithSharp } from "../../../src/import/open-with-sharp.ts";

const colours = sharp({ create: { width: 800, height: 600, channels: 3, background: "#9fb0b4" } });

test.each(["png", "jpeg", "webp"] as const)("%s", async (format) => {
  const whole = Uint8Array.from(await colours.clone().toFormat(format).toBuffer());
  const broken = Uint8Array.from(whole).fill(0xff, whole.length / 2, whole.length / 2 + 100);
  const opened = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => (await openWithSharp(at % 2 === 0 ? broken : whole))?.width),
  );
  expect(opened.filter((_, at) => at % 2 === 1)).toEqual(Array.from({ length: 20 }, () => 800));
  expect(opened.filter((_, at) => at % 2 === 0)).toEqual(Array.from({ length: 20 }, () => undefined));
});
