/** The player's figures. */
import { expect, test } from "vitest";
import { changeSpeed, formatSpan, measureSpeech } from "../../../src/reading/speech-time.ts";

test.each([
  [0, "0:00"],
  [-3, "0:00"],
  [59.6, "1:00"],
  [880, "14:40"],
  [3880, "1:04:40"],
])("%d seconds are %s", (seconds, shown) => {
  expect(formatSpan(seconds)).toBe(shown);
});

test("speeds end at the slowest and the fastest", () => {
  expect([changeSpeed(1, 1), changeSpeed(1, -1), changeSpeed(2, 1), changeSpeed(0.75, -1)]).toEqual([
    1.25, 0.75, 2, 0.75,
  ]);
});

test("a usual pace until the voice's own is known", () => {
  expect(measureSpeech(450, 1, { characters: 0, seconds: 0 })).toBe(100);
  expect(measureSpeech(450, 2, { characters: 10, seconds: 100 })).toBe(50);
  expect(measureSpeech(450, 1, { characters: 600, seconds: 200 })).toBe(150);
  expect(measureSpeech(450, 1.5, { characters: 600, seconds: 200 })).toBe(100);
});
