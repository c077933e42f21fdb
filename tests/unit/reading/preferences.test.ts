import { describe, expect, test } from "vitest";
import {
  changePreference,
  parsePreferences,
  preferenceNames,
  preferenceTable,
} from "../../../src/reading/preferences.ts";
import { listLabels } from "../../../src/site/labels.ts";
import { variants } from "../../../src/site/served-variants.ts";

describe("what was kept", () => {
  test.each([
    [null, {}],
    ["", {}],
    ["{", {}],
    ["null", {}],
    ["3", {}],
    ['"dark"', {}],
    ["[]", {}],
    ['{"theme":"dark"}', { theme: "dark" }],
    ['{"theme":"pink","size":"4"}', { size: "4" }],
    ['{"size":4}', {}],
    ['{"theme":["dark"]}', {}],
    ['{"flow":"vertical","face":"hei","other":"x"}', { face: "hei", flow: "vertical" }],
    ['{"theme":"auto","size":"2"}', {}],
    ['{"__proto__":{"theme":"dark"}}', {}],
  ])("%j is %j", (text, expected) => {
    expect(parsePreferences(text)).toEqual(expected);
  });
});

test("a change replaces one preference, and the usual value leaves nothing to keep", () => {
  const dark = changePreference({ size: "4" }, "theme", "dark");
  expect(dark).toEqual({ size: "4", theme: "dark" });
  expect(changePreference(dark, "theme", "sepia")).toEqual({ size: "4", theme: "sepia" });
  expect(changePreference(dark, "theme", "auto")).toEqual({ size: "4" });
  expect(changePreference(dark, "theme", "pink")).toEqual({ size: "4" });
});

test.each(variants)("$tag names every choice with a stone of one character and a caption", ({ tag }) => {
  const labels = listLabels(tag);
  for (const name of preferenceNames) {
    const [legend, ...choices] = labels[name].split("｜");
    expect(legend).not.toBe("");
    expect(choices, name).toHaveLength(preferenceTable[name].values.length);
    for (const choice of choices) expect(choice, name).toMatch(/^. .+$/u);
  }
});
