/** Where pieces lie in packs, and what they are padded with. */
import { expect, test } from "vitest";
import {
  countSteps,
  createPlaces,
  createStoryPlaces,
  cutPadding,
  packNumbers,
  packStories,
  padPiece,
  step,
  unpackNumbers,
} from "../../../../src/search/volumes/pieces.ts";

test("pieces lie one behind another, and none over the end of a pack", () => {
  const { list } = createPlaces([755, 10, 5, 1500, 3]);
  expect(list).toEqual([
    { pack: 0, from: 0, to: 755 * step },
    { pack: 0, from: 755 * step, to: 765 * step },
    { pack: 1, from: 0, to: 5 * step },
    { pack: 2, from: 0, to: 1500 * step },
    { pack: 3, from: 0, to: 3 * step },
  ]);
});

test("a piece that is not there is an error, not another's bytes", () => {
  expect(() => createPlaces([1]).find(1)).toThrow(RangeError);
  expect(() => createStoryPlaces(packStories([{ count: 1, steps: 3 }])).find(1, 0)).toThrow(RangeError);
});

test("lengths of any size are read as they were written", () => {
  const numbers = [0, 1, 254, 255, 256, 65_535, 3];
  expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  expect(() => packNumbers([65_536])).toThrow(RangeError);
});

test("padding is cut off again", () => {
  for (const length of [0, 1, 29, 30, 31, 32, 200, 5000]) {
    const piece = Uint8Array.from({ length }, (_, at) => at % 251);
    expect(padPiece(piece).length).toBe(countSteps(piece) * step);
    expect(cutPadding(padPiece(piece, 4000))).toEqual(piece);
    expect(cutPadding(padPiece(piece))).toEqual(piece);
  }
});

test("a story's pieces lie behind those of the stories before it", () => {
  const stories = [
    { count: 2, steps: 10 },
    { count: 1, steps: 300 },
    { count: 3, steps: 2 },
  ];
  const { find } = createStoryPlaces(packStories(stories));
  expect(find(0, 1)).toEqual({ pack: 0, from: 10 * step, to: 20 * step });
  expect(find(1, 0)).toEqual({ pack: 0, from: 20 * step, to: 320 * step });
  expect(find(2, 2)).toEqual({ pack: 0, from: 324 * step, to: 326 * step });
});
