/** What is offered at the end of a story: one to read next and two more, none of them twice, none that the page leads to already. */
import { expect, test } from "vitest";
import { createCatalogue } from "../../../src/editions/catalogue.ts";
import { planLeadOn, walkAround } from "../../../src/editions/lead-on.ts";
import { createSeries } from "../../../src/editions/series.ts";
import type { Story } from "../../../src/library/story.ts";
import { createStory } from "../library/create-story.ts";

const story = (slug: string, rest: Partial<Story> = {}) => createStory({ slug, ...rest });
const of = (part: number, name = "橋上三季") => ({ series: { name, part } });
const [a, b, c, d, e] = ["a", "b", "c", "d", "e"].map((slug) => story(slug)) as [Story, Story, Story, Story, Story];

interface Case {
  readonly says: string;
  readonly reading: Story;
  readonly nextPart?: Story;
  readonly related?: readonly Story[];
  readonly around?: readonly Story[];
  /** Slugs of the next one and of those beside it. */
  readonly expected: string;
}

const cases: readonly Case[] = [
  { says: "the first of the related is next", reading: a, related: [b, c, d], expected: "b c d" },
  { says: "three at most", reading: a, related: [b, c, d, e], around: [e], expected: "b c d" },
  { says: "neighbours fill what is left", reading: a, related: [b], around: [c, d], expected: "b c d" },
  { says: "a neighbour that is related is not said twice", reading: a, related: [b], around: [b, c], expected: "b c" },
  { says: "never the story itself", reading: a, around: [a, b], expected: "b" },
  {
    says: "none the text links to",
    reading: story("a", { linked: ["b", "d"] }),
    related: [b, c],
    around: [d, e],
    expected: "c e",
  },
  {
    says: "the next part comes first",
    reading: story("a", of(1)),
    nextPart: story("p", of(2)),
    related: [b, c, d],
    expected: "p b c",
  },
  {
    says: "the next part comes even if the text links to it, and once",
    reading: story("a", { ...of(1), linked: ["p"] }),
    nextPart: story("p", of(2)),
    related: [story("p", of(2)), b],
    expected: "p b",
  },
  { says: "no other part of the series", reading: story("a", of(2)), related: [story("p", of(1)), b], expected: "b" },
  {
    says: "parts of another series may come",
    reading: story("a", of(2)),
    related: [story("p", of(1, "別的"))],
    expected: "p",
  },
  { says: "one story alone leads nowhere", reading: a, around: [a], expected: "" },
];

test.each(cases)("$says", ({ reading, nextPart, related = [], around = [], expected }) => {
  const { next, also } = planLeadOn(reading, { nextPart, related, around });
  expect([...(next ? [next] : []), ...also].map(({ slug }) => slug).join(" ")).toBe(expected);
});

test("neighbours come by their distance, the one behind first", () => {
  expect([...walkAround(["a", "b", "c", "d", "e"], 1)].join("")).toBe("cade");
  expect([...walkAround(["a"], 0)]).toEqual([]);
});

test("parts of a series in their order; the next is the next there is, and the count the last", () => {
  const parts = [story("c", of(4)), story("a", of(1)), story("b", of(2)), story("x")];
  const find = createSeries(parts);
  expect(find(parts[1] as Story)).toMatchObject({ part: 1, count: 4, next: { slug: "b" } });
  expect(find(parts[2] as Story)?.next?.slug).toBe("c");
  expect(find(parts[0] as Story)?.next).toBeUndefined();
  expect(find(parts[3] as Story)).toBeUndefined();
});

test("a part that readers cannot open is no part of the series", () => {
  const day = (at: number) => ({ published: `2022-03-0${at}T00:00:00+08:00` });
  const stories = [story("a", { ...of(1), ...day(1) }), story("b", { ...of(2), ...day(2), draft: true })];
  const { editions, findSeries } = createCatalogue({
    stories,
    topics: [],
    tag: "zh-Hans",
    now: Date.parse("2023-01-01"),
    live: false,
  });
  expect(findSeries(editions[0] as (typeof editions)[number])).toMatchObject({ part: 1, count: 1, next: undefined });
});
