/** The other parts of a series at the end of a story: all of a short one, those around this one of a long one, and none lost. */
import { expect, test } from "vitest";
import { createCatalogue } from "../../../src/editions/catalogue.ts";
import { createStorySeries } from "../../../src/editions/story-card.ts";
import { createStory } from "../library/create-story.ts";

/** What is told on the page of a part, of the parts there are; the next part has its own place. */
function tell(parts: readonly number[], part: number) {
  const catalogue = createCatalogue({
    stories: parts.map((of) => createStory({ slug: `part-${of}`, series: { name: "河上", part: of } })),
    topics: [],
    tag: "zh-Hant-TW",
    now: Date.UTC(2026, 0, 1),
    live: false,
  });
  const edition = catalogue.editions.find(({ slug }) => slug === `part-${part}`);
  const series = edition && createStorySeries(catalogue, edition);
  const list = (cards: readonly { part: number }[] = []) => cards.map((card) => card.part);
  return [list(series?.others), list(series?.further)];
}

const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

test.each([
  ["two", count(1, 2), 1, [], []],
  ["two, the last", count(1, 2), 2, [1], []],
  ["twelve, of which ten are neither this one nor the next", count(1, 12), 6, [...count(1, 5), ...count(8, 12)], []],
  ["twelve, the last: eleven others", count(1, 12), 12, count(9, 11), count(1, 8)],
  ["forty, in the middle", count(1, 40), 20, [17, 18, 19, 22, 23], [...count(1, 16), ...count(24, 40)]],
  ["forty, the first", count(1, 40), 1, [3, 4], count(5, 40)],
  ["forty, the last", count(1, 40), 40, count(37, 39), count(1, 36)],
  ["some are missing: as many stand around it", [1, 5, ...count(9, 30)], 9, [1, 5, 11, 12], count(13, 30)],
])("%s", (_, parts, part, others, further) => {
  expect(tell(parts, part)).toEqual([others, further]);
});
