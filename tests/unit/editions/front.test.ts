import { expect, test } from "vitest";
import { listChanges } from "../../../src/editions/front.ts";
import { site } from "../../../src/site/site.ts";
import { createTestEdition } from "../library/create-story.ts";

test("corrections come newest first, over all stories", () => {
  const edition = (slug: string, days: string[]) =>
    createTestEdition(site.defaultVariant, {
      slug,
      correctionDays: days.map((day) => `${day}T00:00:00+08:00`),
      words: { ...createTestEdition(site.defaultVariant).words, corrections: days.map((text) => ({ text })) },
    });
  const editions = [edition("b", ["2022-03-01", "2022-01-01"]), edition("a", ["2022-02-01", "2022-03-01"])];
  const texts = listChanges(editions, "corrections", 4).map(({ text, path }) => [text, path.at(-2)]);
  expect(texts).toEqual([
    ["2022-03-01", "a"],
    ["2022-03-01", "b"],
    ["2022-02-01", "a"],
    ["2022-01-01", "b"],
  ]);
  expect(listChanges(editions, "corrections")).toHaveLength(2);
  expect(listChanges(editions, "followups")).toEqual([]);
});
