/** Hits that are shown keep their places; the next are the best of the rest. */
import { expect, test } from "vitest";
import { createShownHits } from "../../../src/client/search/shown-hits.ts";
import type { Hit } from "../../../src/search/build-hit.ts";

const hit = (number: number): Hit => {
  return { number, slug: `${number}`, topic: [], date: "", headline: [], text: [], paragraph: "", words: [] };
};
const found = (...numbers: number[]) => numbers.map((number) => ({ number, positions: [0], score: 0 }));
const list = (stories: readonly { readonly number: number }[]) => stories.map(({ number }) => number);

test("what joins from older volumes stands below, best first, and nothing twice", () => {
  const shown = createShownHits();
  expect(list(shown.listNext(found(9, 8), 3))).toEqual([9, 8]);
  shown.add([hit(9), hit(8)]);
  // Number 2 is the best of all, but came later.
  expect(list(shown.listNext(found(2, 9, 8, 1), 3))).toEqual([2]);
  shown.add([hit(2)]);
  shown.add([hit(2)]);
  expect(shown.listNext(found(2, 9, 8, 1), 3)).toEqual([]);
  expect(list(shown.listNext(found(2, 9, 8, 1), 13))).toEqual([1]);
  expect(list(shown.hits)).toEqual([9, 8, 2]);
});
