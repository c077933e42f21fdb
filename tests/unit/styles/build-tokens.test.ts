import { expect, test } from "vitest";
import { themeColors } from "../../../src/site/looks.ts";
import type { Colours } from "../../../src/site/publication.ts";
import { buildTokens } from "../../../src/styles/build-tokens.ts";
import * as colours from "../../../src/template/colours.ts";
import { tags } from "../../../src/variants/table.ts";

const css = buildTokens(colours, "zh-Hant-TW");

test.each(Object.entries(colours) as [keyof Colours, { light: string; dark: string }][])(
  "%s is a token of the light and the dark ground",
  (name, { light, dark }) => {
    const token = name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
    expect(css).toMatch(
      new RegExp(`[{;]--${token}:${light === dark ? light : `light-dark\\(${light},${dark}\\)`}[;}]`),
    );
  },
);

test("the sepia ground and printed paper name what differs there, and nothing else", () => {
  expect(css).toContain(`[data-theme=sepia]{--paper:${colours.paper.sepia};`);
  expect(css.match(/sepia\]\{([^}]*)/)?.[1]).not.toContain("--fill");
  expect(css).toContain(`@media print{@layer print{:root{--accent:${colours.accent.print}}}}`);
});

test.each(tags)("%s has faces that end in one every system has", (tag) => {
  const faces = buildTokens(colours, tag);
  expect(faces).toMatch(/--hei:"[^;]*,system-ui,sans-serif;/);
  expect(faces).toMatch(/--song:"[^;}]*,serif\}/);
});

test("the browser's bars have the colour of the paper", () => {
  expect(Object.keys(themeColors).sort()).toEqual(["dark", "light", "sepia"]);
});
