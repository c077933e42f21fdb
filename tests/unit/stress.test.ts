/** The properties that must hold of whatever comes in, with a few made cases each, and with every seed that once found something. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listPayloads } from "../stress/payloads.ts";
import { properties } from "../stress/properties.ts";
import { trySeed } from "../stress/try-seeds.ts";

/** By the name of the property. */
const known = JSON.parse(readFileSync(join(import.meta.dirname, "../fixtures/stress-seeds.json"), "utf8")) as Readonly<
  Record<string, readonly number[]>
>;

test.each(properties)("$name", async (property) => {
  const seeds = [1, 2, 3, 4, 5, ...(known[property.name] ?? [])];
  const finds = [];
  for (const seed of seeds) finds.push((await trySeed(property, seed)) ?? []);
  expect(finds.flat()).toEqual([]);
});

test("seeds that are kept belong to properties there are", () => {
  expect(Object.keys(known).filter((name) => !properties.some((property) => property.name === name))).toEqual([]);
});

test("what throws, and what does not hold, is a find", async () => {
  const name = "never holds";
  const thrown = await trySeed({ name, tryOne: () => Promise.reject(new Error("no")) }, 7);
  expect([thrown?.seed, thrown?.said[0]]).toEqual([7, expect.stringContaining("no")]);
  expect(await trySeed({ name, tryOne: () => ["wrong"] }, 8)).toEqual({ property: name, seed: 8, said: ["wrong"] });
});

test("the payloads are many, and no two alike", () => {
  expect(listPayloads().length).toBeGreaterThanOrEqual(350);
  expect(new Set(listPayloads()).size).toBe(listPayloads().length);
});
