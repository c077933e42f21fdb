/** A clock that is wrong is told; one that is only a little late is not, nor one nobody can say anything of. */
import { expect, test } from "vitest";
import { measureGap } from "../../../src/desk-page/clock/measure-gap.ts";

const date = "Thu, 03 Mar 2022 08:00:00 GMT";
const there = Date.parse(date);
const minutes = (n: number) => there + n * 60_000;
const days = (n: number) => minutes(n * 24 * 60);

// biome-ignore format: one case, one line
test.each([
  ["the same", there, null, undefined],
  ["a blink late", minutes(-4), null, undefined],
  ["a blink early", minutes(4.9), null, undefined],
  ["from a cache of an hour", minutes(60), "3600", undefined],
  ["a cache that does not know", minutes(20), "old", { isFast: true, unit: "minutes", n: 20 }],
  ["from a cache, and wrong", minutes(90), "3600", { isFast: true, unit: "minutes", n: 30 }],
  ["summer time", minutes(-60), null, { isFast: false, unit: "hours", n: 1 }],
  ["the day before", days(-1), null, { isFast: false, unit: "days", n: 1 }],
  ["last year", days(-366), null, { isFast: false, unit: "years", n: 1 }],
  ["an empty battery", Date.parse("1970-01-01"), null, { isFast: false, unit: "years", n: 52 }],
])("%s", (_name, here, age, gap) => {
  expect(measureGap(date, age, here)).toEqual(gap);
});

test.each([[null], [""], ["yesterday"]])("a date of %j says nothing", (said) => {
  expect(measureGap(said, null, there)).toBeUndefined();
});
