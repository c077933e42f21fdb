import { expect, test } from "vitest";
import { makeLandscape } from "../bench/front/make-landscape.ts";

test("a made photograph is the same every time, and another for another seed", async () => {
  const [first, second, other] = await Promise.all([1, 1, 2].map((seed) => makeLandscape(300, 200, seed)));
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  expect(first?.equals(other ?? Buffer.alloc(0))).toBe(false);
});
