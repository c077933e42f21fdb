import { describe, expect, test } from "vitest";
import { parsePictureMark, pictureWidths } from "../../../src/markdown/picture-marks.ts";

describe("what stands behind a picture", () => {
  test.each(pictureWidths)("%s", (width) => expect(parsePictureMark(width)).toEqual({ mark: { width }, faults: [] }));

  test.each([
    ["", { width: "column" }],
    [" wide ", { width: "wide" }],
    ["full focus=top", { width: "full", focus: { x: 50, y: 0 } }],
    ["focus=top full", { width: "full", focus: { x: 50, y: 0 } }],
    ["full focus=top-left", { width: "full", focus: { x: 0, y: 0 } }],
    ['beside focus="30% 20%"', { width: "beside", focus: { x: 30, y: 20 } }],
    ["beside focus=30% 20%", { width: "beside", focus: { x: 30, y: 20 } }],
    ["focus=30 20 beside", { width: "beside", focus: { x: 30, y: 20 } }],
  ])("%s is read", (typed, mark) => expect(parsePictureMark(typed)).toEqual({ mark, faults: [] }));

  test.each([
    ["wied", [{ code: "unknown-width", typed: "wied" }]],
    ["Wide", [{ code: "unknown-width", typed: "Wide" }]],
    [".wide #map", [".wide", "#map"].map((typed) => ({ code: "unknown-width", typed }))],
    ["full wide", [{ code: "unknown-width", typed: "full wide" }]],
    ["full focus=中間", [{ code: "bad-focus", typed: "中間" }]],
    ["full focus=", [{ code: "bad-focus", typed: "" }]],
    ['full focus="top bottom"', [{ code: "bad-focus", typed: "top bottom" }]],
    ["constructor", [{ code: "unknown-width", typed: "constructor" }]],
  ])("%s is not", (typed, faults) => expect(parsePictureMark(typed).faults).toEqual(faults));
});
