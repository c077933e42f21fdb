import { expect, test } from "vitest";
import { detectVariant } from "../../../src/variants/detect-variant.ts";

test.each([
  ["这里的桥还没有修好", "zh-Hant-TW", "zh-Hans"],
  ["這裡的橋還沒有修好", "zh-Hans", "zh-Hant-TW"],
  // Forms of one standard, evident or not.
  ["樓裏着火，衞生署的人沿着電綫找", "zh-Hant-TW", "zh-Hant-HK"],
  ["樓裡著火，衛生署的人沿著電線找", "zh-Hant-HK", "zh-Hant-TW"],
  ["樓裏的人", "zh-Hant-TW", "zh-Hant-TW"],
  ["樓裡的人", "zh-Hant-HK", "zh-Hant-HK"],
  // Nothing tells.
  ["山水", "zh-Hant-HK", "zh-Hant-HK"],
  ["山水", "zh-Hans", "zh-Hans"],
  ["", "zh-Hant-TW", "zh-Hant-TW"],
] as const)("%s (else %s): %s", (text, fallback, tag) => {
  expect(detectVariant(text, fallback).tag).toBe(tag);
});

test.each([
  ["这里的桥还没有修好，後來的人說話，過橋點燈", true],
  ["這裡的橋還沒有修好，后来的人说话，过桥点灯", true],
  ["這裡的橋還沒有修好，橋上的人說話，聽風，點燈，過門", false],
])("both scripts in earnest: %s", (text, mixed) => {
  expect(detectVariant(text, "zh-Hant-TW").mixed).toBe(mixed);
});
