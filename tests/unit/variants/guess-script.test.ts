import { expect, test } from "vitest";
import { guessScript, guessVariant } from "../../../src/variants/guess-script.ts";

test.each([
  ["守橋人的三個冬天", "Hant"],
  ["守桥人的三个冬天", "Hans"],
  ["南通一手", undefined],
  ["", undefined],
  ["「后」与「後」：一个字的两种写法", "Hans"],
])("%s: %s", (text, script) => {
  expect(guessScript(text)).toBe(script);
});

test.each([
  ["守橋人", "zh-Hant-HK", "zh-Hant-HK"],
  ["守桥人的冬天两个", "zh-Hant-HK", "zh-Hans"],
  ["守橋人的三個冬天", "zh-Hans", "zh-Hant-TW"],
  ["南通一手", "zh-Hans", "zh-Hans"],
] as const)("%s in a publication of %s: %s", (text, usual, variant) => {
  expect(guessVariant(text, usual)).toBe(variant);
});
