import { describe, expect, test } from "vitest";
import { centre, crop, parseFocus } from "../../../src/photographs/focus.ts";

describe("the focus as it is typed", () => {
  test.each([
    ["top", { x: 50, y: 0 }],
    ["bottom", { x: 50, y: 100 }],
    ["left", { x: 0, y: 50 }],
    ["right", { x: 100, y: 50 }],
    ["center", centre],
    ["top left", { x: 0, y: 0 }],
    ["left top", { x: 0, y: 0 }],
    ["center right", { x: 100, y: 50 }],
    ["center top", { x: 50, y: 0 }],
    ["30% 20%", { x: 30, y: 20 }],
    ["30 20", { x: 30, y: 20 }],
    [" 0%  100％ ", { x: 0, y: 100 }],
    ["Top", { x: 50, y: 0 }],
  ])("%s", (typed, focus) => expect(parseFocus(typed)).toEqual(focus));

  test.each([
    "",
    "上",
    "middle",
    "30",
    "30%",
    "101 20",
    "20 101%",
    "-1 20",
    "1.5 20",
    "top bottom",
    "left right",
    "top top",
    "top 20%",
    "10 20 30",
    "constructor",
    "30%，20%",
  ])("no focus: %s", (typed) => expect(parseFocus(typed)).toBeUndefined());
});

describe("a crop", () => {
  const landscape = { width: 1500, height: 1000 };
  const portrait = { width: 800, height: 1200 };
  test.each([
    ["16:9 out of the middle", 16 / 9, landscape, centre, { left: 0, top: 78, width: 1500, height: 844 }],
    ["16:9 at the top", 16 / 9, landscape, { x: 50, y: 0 }, { left: 0, top: 0, width: 1500, height: 844 }],
    ["16:9 at the foot", 16 / 9, landscape, { x: 0, y: 100 }, { left: 0, top: 156, width: 1500, height: 844 }],
    ["3:2 is the whole", 3 / 2, landscape, { x: 0, y: 0 }, { left: 0, top: 0, width: 1500, height: 1000 }],
    ["1:1 at a quarter", 1, landscape, { x: 25, y: 90 }, { left: 125, top: 0, width: 1000, height: 1000 }],
    ["4:5 at the right", 4 / 5, landscape, { x: 100, y: 0 }, { left: 700, top: 0, width: 800, height: 1000 }],
    ["4:5 of one that stands", 4 / 5, portrait, { x: 50, y: 20 }, { left: 0, top: 40, width: 800, height: 1000 }],
    ["16:9 of one that stands", 16 / 9, portrait, centre, { left: 0, top: 375, width: 800, height: 450 }],
    ["a strip", 3, { width: 100, height: 1 }, centre, { left: 49, top: 0, width: 3, height: 1 }],
  ])("%s", (_name, ratio, size, focus, box) => {
    const found = crop(ratio, size, focus);
    // Half a pixel may fall to either side.
    for (const key of ["left", "top", "width", "height"] as const)
      expect(Math.abs(found[key] - box[key])).toBeLessThanOrEqual(1);
  });

  test("never runs out of its picture, keeps its focus, and is never nothing", () => {
    for (const ratio of [16 / 9, 3 / 2, 1, 4 / 5])
      for (const size of [landscape, portrait, { width: 7, height: 5000 }, { width: 5000, height: 7 }])
        for (const x of [0, 1, 33, 50, 99, 100])
          for (const y of [0, 50, 67, 100]) {
            const { left, top, width, height } = crop(ratio, size, { x, y });
            expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
            expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
            expect(left + width).toBeLessThanOrEqual(size.width);
            expect(top + height).toBeLessThanOrEqual(size.height);
            const [across, down] = [(x * size.width) / 100, (y * size.height) / 100];
            expect(across).toBeGreaterThanOrEqual(left - 1);
            expect(across).toBeLessThanOrEqual(left + width + 1);
            expect(down).toBeGreaterThanOrEqual(top - 1);
            expect(down).toBeLessThanOrEqual(top + height + 1);
          }
  });
});
