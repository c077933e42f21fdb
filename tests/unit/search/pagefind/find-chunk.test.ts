/** Where a word lies: the build and the reader's side must agree, and all that begin alike must lie together. */
import { expect, test } from "vitest";
import { findWordChunk } from "../../../../src/search/pagefind/find-chunk.ts";
import { listPairs, listUnits } from "../../../../src/search/units.ts";

const counts = { pairs: 500, apart: 50 };
const name = (text: string) =>
  listPairs(listUnits(text, (character) => character)).map((word) => findWordChunk(word, counts));

test("a beginning of a word lies where the whole word does", () => {
  for (const [whole, beginning] of [
    ["Linux", "Li"],
    ["Linux", "L"],
    ["核心Linux", "核心Lin"],
    ["Google Linux", "Google Lin"],
    ["核心，Linux", "核心，Lin"],
  ] as const)
    expect(name(beginning)).toEqual(name(whole));
});

test("characters are never cut off", () => {
  expect(new Set(["黃金", "黃銅", "黃鐵", "黃土", "黃河"].flatMap(name)).size).toBe(5);
  expect(new Set(["12", "13", "14", "15"].flatMap(name)).size).toBe(4);
});

test("single characters and pairs across a break lie apart", () => {
  for (const text of ["黃", "黃，金"]) {
    const [chunk = 0] = name(text);
    expect(chunk).toBeGreaterThanOrEqual(counts.pairs);
    expect(chunk).toBeLessThan(counts.pairs + counts.apart);
  }
  expect(name("黃金")[0]).toBeLessThan(counts.pairs);
});

test("chunks fill evenly", () => {
  const sizes = new Array<number>(100).fill(0);
  for (let one = 0; one < 200; one += 1)
    for (let other = 0; other < 50; other += 1) {
      const word = String.fromCodePoint(0x4e00 + one * 7, 0x4e00 + other * 31);
      const at = findWordChunk(word, { pairs: 100, apart: 1 });
      sizes[at] = (sizes[at] ?? 0) + 1;
    }
  expect(Math.min(...sizes)).toBeGreaterThan(60);
  expect(Math.max(...sizes)).toBeLessThan(140);
});
