import { describe, expect, test } from "vitest";
import { groupByMonth, isPublished, sortNewestFirst } from "../../../src/editions/order.ts";
import { createStory } from "../library/create-story.ts";
import { createRandom } from "../seeded.ts";

const day = (date: string, slug: string, rest = {}) =>
  createStory({ published: `${date}T00:00:00+08:00`, slug, ...rest });
const slugs = (stories: readonly { slug: string }[]) => stories.map(({ slug }) => slug);

describe("newest first", () => {
  const stories = [
    day("2022-03-01", "b"),
    day("2022-03-18", "c"),
    day("2022-03-01", "a"),
    day("2021-12-31", "d"),
    createStory({ slug: "e", published: "2022-03-18T12:00:00+08:00" }),
    // The same instant as c, written with another offset.
    createStory({ slug: "f", published: "2022-03-17T16:00:00+00:00" }),
  ];

  test("by instant, then by slug", () => {
    expect(slugs(sortNewestFirst(stories))).toEqual(["e", "c", "f", "a", "b", "d"]);
  });

  test("whatever order the disk gave", () => {
    const random = createRandom(7);
    const wanted = slugs(sortNewestFirst(stories));
    for (let round = 0; round < 200; round += 1) {
      const shuffled = stories
        .map((story) => ({ story, at: random(1_000_000) }))
        .sort((a, b) => a.at - b.at)
        .map(({ story }) => story);
      expect(slugs(sortNewestFirst(shuffled))).toEqual(wanted);
    }
  });

  test("the list given is left as it is", () => {
    const before = slugs(stories);
    sortNewestFirst(stories);
    expect(slugs(stories)).toEqual(before);
  });
});

const archive = [
  day("2022-03-18", "e", { topics: ["go", "script"] }),
  day("2022-03-10", "d", { topics: ["go"], pinned: true }),
  day("2022-02-01", "c", { topics: ["rivers"], related: ["a", "e"] }),
  day("2021-02-01", "b", { topics: ["script", "go"], pinned: true }),
  day("2021-01-01", "a", { topics: ["industry"] }),
];

test("readers see no drafts and nothing of a later moment", () => {
  const story = day("2022-03-18", "a");
  const moment = Date.parse("2022-03-17T16:00:00Z");
  expect(isPublished(story, moment)).toBe(true);
  expect(isPublished(story, moment - 1)).toBe(false);
  expect(isPublished({ ...story, draft: true }, moment)).toBe(false);
});

test("items by year and month, in their order", () => {
  const groups = groupByMonth(archive, ({ published }) => published);
  expect(groups.map(({ year, months }) => [year, months.map(({ month, items }) => [month, slugs(items)])])).toEqual([
    [
      "2022",
      [
        ["03", ["e", "d"]],
        ["02", ["c"]],
      ],
    ],
    [
      "2021",
      [
        ["02", ["b"]],
        ["01", ["a"]],
      ],
    ],
  ]);
  expect(groupByMonth([], () => "")).toEqual([]);
});
