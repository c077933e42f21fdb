/** One size of each photograph: the one that is shown, else one that a phone shows sharply. */
import { expect, test } from "vitest";
import { formatSize } from "../../../src/offline/along.ts";
import { findStandIn, pickPictures } from "../../../src/offline/pick-pictures.ts";

const sizes = (cut: string, widths: readonly number[]) =>
  ["avif", "webp"]
    .map((format) => widths.map((width) => `/photographs/${cut}-${width}.${format} ${width}w`).join(","))
    .join('" srcset="');

test("what is shown is taken as it is; of the rest the smallest that is large enough, or the largest", () => {
  const html = `<img srcset="${sizes("0a1b", [480, 960, 1600])}"><img srcset="${sizes("2c3d", [320, 640])}"><img srcset="${sizes("4e5f-wide", [480, 960])}">`;
  expect(pickPictures(html, "/", new Set(["/photographs/0a1b-1600.avif"]))).toEqual([
    "/photographs/0a1b-1600.avif",
    "/photographs/2c3d-640.webp",
    "/photographs/4e5f-wide-960.webp",
  ]);
});

test("a page of hundreds is taken with the first sixty", () => {
  const html = Array.from({ length: 200 }, (_, at) => sizes(`p${at}`, [960])).join(" ");
  expect(pickPictures(html, "/")).toHaveLength(60);
});

test("a photograph stands in for itself only, the same cut first", () => {
  const there = ["/photographs/0a1b-960.webp", "/photographs/0a1b-wide-480.webp", "/photographs/ffff-960.webp"];
  expect(findStandIn("/photographs/0a1b-wide-960.avif", there)).toBe("/photographs/0a1b-wide-480.webp");
  expect(findStandIn("/photographs/0a1b-tall-960.avif", there)).toBe("/photographs/0a1b-960.webp");
  expect(findStandIn("/photographs/2c3d-960.avif", there)).toBeUndefined();
  expect(findStandIn("/assets/a.abcd1234.js", there)).toBeUndefined();
});

test.each([
  [900, "10 KB"],
  [84_000, "80 KB"],
  [3_440_000, "3.4 MB"],
  [34_400_000, "34 MB"],
])("%i bytes are %s", (bytes, expected) => {
  expect(formatSize(bytes)).toBe(expected);
});
