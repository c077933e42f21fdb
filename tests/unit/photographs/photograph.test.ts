/** Sizes and names of what is published of a photograph. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openDisk } from "../../../src/library/content-files.ts";
import { createPhotograph, findCard, listSizes, settings } from "../../../src/photographs/photograph.ts";

const of = (width: number, height: number, text = "江") =>
  createPhotograph(
    "content/stories/night-shift/江.jpg",
    Buffer.from(text),
    { width, height, format: "jpeg" },
    openDisk("").digest,
  );

test.each([
  [4000, 3000, [480, 800, 1200, 1600]],
  [1600, 900, [480, 800, 1200, 1600]],
  [1599, 900, [480, 800, 1200, 1599]],
  [1000, 2000, [480, 800, 1000]],
  [480, 320, [480]],
  [300, 300, [300]],
])("%i × %i is published at the widths that are not larger", (width, height, expected) => {
  const sizes = listSizes(of(width, height), "avif");
  expect(sizes.map((size) => size.width)).toEqual(expected);
  for (const size of sizes) expect(size.height).toBe(Math.round((size.width * height) / width));
});

test("one that fills a screen has a larger size, and files of its own", () => {
  const usual = of(4000, 3000);
  const large = createPhotograph(
    usual.file,
    Buffer.from("江"),
    { width: 4000, height: 3000, format: "jpeg", large: true },
    openDisk("").digest,
  );
  expect(listSizes(large, "avif").map((size) => size.width)).toEqual([480, 800, 1200, 1600, 2400]);
  expect(large.id).not.toBe(usual.id);
  expect(listSizes({ ...large, width: 2000 }, "avif").map((size) => size.width)).toEqual([480, 800, 1200, 1600, 2000]);
});

test.each([
  [4000, 3000, 1200, 630],
  [900, 1200, 900, 473],
  [1200, 500, 952, 500],
  [599, 599, undefined, undefined],
  [4000, 300, undefined, undefined],
])("the card of %i × %i has the shape of a link's picture and is not stretched", (width, height, wide, high) => {
  const card = findCard(of(width, height));
  expect([card?.width, card?.height]).toEqual([wide, high]);
});

test("a name stands for what is in the file, not for where it lies", () => {
  expect(of(800, 600).id).toBe(of(800, 600).id);
  expect(of(800, 600).id).not.toBe(of(800, 600, "河").id);
  expect(of(800, 600).id).toMatch(/^[0-9a-f]{12}$/);
});

test("an upgrade of the encoder gives new names", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: { sharp: string } };
  expect(settings.engine).toBe(`sharp ${dependencies.sharp}`);
});
