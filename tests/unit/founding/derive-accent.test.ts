import { describe, expect, test } from "vitest";
import { deriveAccent, measureContrast } from "../../../src/founding/derive-accent.ts";
import { paper } from "../../../src/template/colours.ts";

test.each([
  ["#000000", "#ffffff", 21],
  ["#777777", "#ffffff", 4.48],
  ["#ff0000", "#ffffff", 4],
])("%s on %s has the contrast the rules give it", (one, other, expected) => {
  expect(measureContrast(one, other)).toBeCloseTo(expected, 1);
  expect(measureContrast(other, one)).toBe(measureContrast(one, other));
});

describe.each(["#f0c020", "#000000", "#ffffff", "#1f5f8b", "#b22d1b", "#00ff00", "#7f7f7f"])("%s", (colour) => {
  const accent = deriveAccent(colour, paper);
  test.each(["light", "dark", "sepia"] as const)("can be read on the %s ground", (ground) => {
    expect(measureContrast(accent[ground], paper[ground])).toBeGreaterThanOrEqual(4.5);
  });
  test("can be read on printed paper", () => {
    expect(measureContrast(accent.print, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  });
});

test("a colour that can be read stays as it was wished", () => {
  expect(deriveAccent("#1f5f8b", paper).light).toBe("#1f5f8b");
  expect(deriveAccent("#f0c020", paper).dark).toBe("#f0c020");
});
