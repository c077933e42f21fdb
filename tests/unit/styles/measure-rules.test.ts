import { expect, test } from "vitest";
import { formatFocusClass } from "../../../src/photographs/focus.ts";
import { writeMeasures } from "../../../src/styles/measure-rules.ts";

const cases: readonly (readonly [names: readonly string[], rules: string])[] = [
  [["photo", "bleed"], ""],
  [["x150"], "@layer blocks{.x150{--r:1.5}}"],
  [["x67", "x200", "x67"], "@layer blocks{.x200{--r:2}.x67{--r:0.67}}"],
  [[formatFocusClass({ x: 30, y: 0 })], "@layer blocks{.at-30-0 img{object-position:30% 0%}}"],
  // An editor may type any class into raw HTML.
  [["x", "x1e9", "xx150", "at-1", "at-1-2-3", "x150}", "at-1-2}a{b:c"], ""],
];

test.each(cases)("%j", (names, rules) => expect(writeMeasures(new Set(names))).toBe(rules));
