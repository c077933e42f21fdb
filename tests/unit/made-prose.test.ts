/** Prose that builds are measured with: what repeats itself flatters whatever remembers. */
import { expect, test } from "vitest";
import { createProse } from "../bench/made-prose.ts";

const create = createProse();
const write = (seed: number, sentences: number) => {
  const { writeSentence } = create(seed);
  return Array.from({ length: sentences }, writeSentence);
};

test("the same seed writes the same, another seed another story", () => {
  expect(write(3, 20)).toEqual(write(3, 20));
  expect(write(3, 20)).not.toEqual(write(4, 20));
});

test("hardly a sentence comes twice", () => {
  const all = Array.from({ length: 200 }, (_, seed) => write(seed, 100)).flat();
  expect(new Set(all).size / all.length).toBeGreaterThan(0.99);
  for (const sentence of all) expect(sentence).toMatch(/^[\p{Script=Han}\d，、。：；！？]+[。！？]$/u);
});

test.each([
  // Counted in printed news and essays.
  [2500, 750, 1700],
  [20_000, 1900, 10_800],
  [50_000, 2500, 22_000],
])("%i characters hold about as many different ones and pairs as in print", (length, characters, pairs) => {
  const text = Array.from({ length: 30 }, (_, seed) => write(seed, 100).join("")).join("");
  const part = text.replace(/\P{Script=Han}+/gu, " ").slice(0, length);
  const found = part.split(" ").flatMap((run) => [...run].slice(1).map((character, at) => `${run[at]}${character}`));
  const near = (value: number) => [value > 0.85, value < 1.15];
  expect(near(new Set(part).size / characters)).toEqual([true, true]);
  expect(near(new Set(found).size / pairs)).toEqual([true, true]);
});
