/** How pages are shared out: every story to one share, the same on every machine, and as many shares as there is room for. */
import { expect, test } from "vitest";
import { countShares } from "../../../src/build/run-shares.ts";
import { isInShare, parseShare } from "../../../src/build/share.ts";
import { createStopwatch } from "../../../src/build/stopwatch.ts";

test.each([
  ["1/1", { number: 1, of: 1 }],
  ["2/4", { number: 2, of: 4 }],
  ["0/4", undefined],
  ["5/4", undefined],
  ["2/4/8", undefined],
  ["two/4", undefined],
  ["", undefined],
])("parseShare(%j)", (text, expected) => {
  expect(parseShare(text)).toEqual(expected);
});

test("every story belongs to one share, and none is much larger than another", () => {
  const slugs = Array.from({ length: 4000 }, (_, at) => `story-${at}`);
  const shares = [1, 2, 3, 4].map((number) => slugs.filter((slug) => isInShare({ number, of: 4 }, slug)));
  expect(shares.flat().sort()).toEqual([...slugs].sort());
  for (const { length } of shares) expect(Math.abs(length - 1000)).toBeLessThan(120);
  expect(isInShare({ number: 1, of: 2 }, "words-of-go")).toBe(isInShare({ number: 1, of: 2 }, "words-of-go"));
});

const gigabyte = 1e9;
test.each([
  ["few stories are made at once", 100, 8, 32, 0],
  ["one core makes them by itself", 5000, 1, 32, 0],
  ["as many as cores", 5000, 4, 32, 4],
  ["as many as memory holds", 5000, 8, 2, 2],
  ["as many as there is work for", 200, 8, 32, 3],
])("%s", (_name, stories, cores, memory, expected) => {
  expect(countShares(stories, cores, memory * gigabyte)).toBe(expected);
});

test("a stage ends where the next begins", () => {
  let now = 5;
  const watch = createStopwatch(() => now);
  watch.begin("one");
  now = 12;
  watch.begin("two");
  now = 20;
  expect(watch.stop()).toEqual({
    stages: [
      { name: "one", ms: 7 },
      { name: "two", ms: 8 },
    ],
    ms: 20,
  });
});
