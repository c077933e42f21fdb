import { expect, test } from "vitest";
import { openDisk } from "../../../src/library/content-files.ts";
import { findNearestCrop, listCrops } from "../../../src/photographs/list-crops.ts";
import { createPhotograph } from "../../../src/photographs/photograph.ts";

const of = (width: number, height: number) =>
  createPhotograph(
    "content/stories/x/a.jpg",
    Buffer.from("江"),
    { width, height, format: "jpeg" },
    openDisk("").digest,
  );

test.each([
  [4000, 3000, "3x2", [320, 640, 800, 1200]],
  [900, 600, "3x2", [320, 640, 800, 900]],
  [200, 100, "1x1", [100]],
  [4000, 3000, "16x9", [800, 1600]],
] as const)("%i × %i as %s in the widths that are not larger", (width, height, name, widths) => {
  const sizes = listCrops(of(width, height), name, "avif");
  expect(sizes.map((size) => size.width)).toEqual(widths);
  expect(new Set(sizes.map((size) => size.name)).size).toBe(sizes.length);
});

test("for browsers without AVIF there is one size", () => {
  expect(listCrops(of(4000, 3000), "3x2", "webp").map(({ width }) => width)).toEqual([640]);
  expect(listCrops(of(300, 200), "3x2", "webp").map(({ width }) => width)).toEqual([300]);
});

test("another focus shows another part, under another name", () => {
  const [usual] = listCrops(of(1000, 2000), "1x1", "avif");
  const [top] = listCrops(of(1000, 2000), "1x1", "avif", { x: 50, y: 0 });
  expect([usual?.part.top, top?.part.top]).toEqual([400, 0]);
  expect(top?.name).not.toBe(usual?.name);
});

test.each([
  [1800, 1200, "3x2"],
  [1920, 1080, "16x9"],
  [3000, 900, "16x9"],
  [1000, 1010, "1x1"],
  [600, 1600, "4x5"],
] as const)("the crop nearest to %i × %i is %s", (width, height, name) => {
  expect(findNearestCrop(of(width, height))).toBe(name);
});
