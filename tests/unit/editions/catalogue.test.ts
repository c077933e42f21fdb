/** What lists and pages ask of all stories, found once: numbers, topics, related stories. */
import { describe, expect, test } from "vitest";
import { type Catalogue, createCatalogue } from "../../../src/editions/catalogue.ts";
import { createRelated } from "../../../src/editions/related.ts";
import type { Story } from "../../../src/library/story.ts";
import { createStory } from "../library/create-story.ts";
import { createRandom } from "../seeded.ts";

const now = Date.parse("2023-01-01T00:00:00Z");
const topics = ["rivers", "industry", "empty"].map((slug) => ({ slug, name: slug, description: "" }));
const slugs = (stories: readonly { slug: string }[]) => stories.map(({ slug }) => slug);
const open = (stories: readonly Story[], live = false): Catalogue =>
  createCatalogue({ stories, topics, tag: "zh-Hans", now, live });

const story = (day: number, slug: string, ofTopics: string[], rest: Partial<Story> = {}) =>
  createStory({ slug, published: `2022-03-${String(day).padStart(2, "0")}T00:00:00+08:00`, topics: ofTopics, ...rest });
/** From old to new. */
const archive = [
  story(1, "a", ["rivers"]),
  story(2, "b", ["industry"]),
  story(3, "c", ["rivers"], { related: ["a"] }),
  story(4, "gone", ["rivers"], { retracted: "2022-04-01", formerly: ["went"] }),
  story(5, "d", ["rivers", "industry"]),
  story(6, "e", ["industry", "rivers"]),
  story(7, "draft", ["rivers"], { draft: true }),
  story(8, "later", ["rivers"], { published: "2099-01-01" }),
];
const catalogue = open(archive);

test("readers see what is published and not retracted, newest first", () => {
  expect(slugs(catalogue.editions)).toEqual(["e", "d", "c", "b", "a"]);
  expect(slugs(open(archive, true).editions)).toEqual(["later", "draft", "e", "d", "c", "b", "a"]);
});

test("a retracted story keeps its addresses", () => {
  expect(catalogue.addresses.filter(({ kind }) => kind !== "story").map(({ kind, slug }) => [kind, slug])).toEqual([
    ["retracted", "gone"],
    ["moved", "went"],
  ]);
});

test("stories are counted from the first", () => {
  expect(slugs(catalogue.editions).map(catalogue.findNumber)).toEqual([5, 4, 3, 2, 1]);
});

test("topics in their order, those without stories left out, each with its stories", () => {
  expect(catalogue.topics.map(({ slug, count }) => [slug, count])).toEqual([
    ["rivers", 4],
    ["industry", 3],
  ]);
  expect(slugs(catalogue.listTopic("industry"))).toEqual(["e", "d", "b"]);
  expect(catalogue.findTopic("empty")).toBeUndefined();
});

describe("related", () => {
  const listed = catalogue.editions;
  const find = (slug: string) => listed.find((edition) => edition.slug === slug) as Story;
  test.each([
    ["c", ["a", "e", "d"]],
    ["e", ["d", "c", "b"]],
    ["b", ["e", "d"]],
  ])("%s", (slug, expected) => {
    expect(slugs(createRelated(listed)(find(slug)))).toEqual(expected);
  });

  test("at most as many as asked for, the editor's first, none twice, never itself", () => {
    expect(slugs(createRelated(listed, 1)({ ...find("e"), related: ["b"] }))).toEqual(["b"]);
    expect(slugs(createRelated(listed)({ ...find("e"), related: ["b"] }))).toEqual(["b", "d", "c"]);
  });

  test("none that the text leads to, and none of the story's own series, even if the editor named it", () => {
    const of = (part: number) => ({ series: { name: "橋", part } });
    const stories = [
      story(1, "linked", ["rivers"]),
      story(2, "first", ["rivers"], of(1)),
      story(3, "other", ["rivers"]),
      story(4, "second", ["rivers"], of(2)),
    ];
    const reading = story(4, "second", ["rivers"], { ...of(2), linked: ["linked"], related: ["linked", "first"] });
    expect(slugs(createRelated(stories)(reading))).toEqual(["other"]);
  });

  test("a named story that readers do not see yet is left out", () => {
    expect(slugs(createRelated(listed)({ ...find("a"), related: ["later", "b"] }))).toEqual(["b", "e", "d"]);
  });

  test("however many an editor named of the closest, what is left is found", () => {
    const many = Array.from({ length: 60 }, (_, at) => createStory({ slug: `s${at}`, topics: ["rivers"] }));
    const named = slugs(many).slice(0, 40);
    expect(slugs(createRelated(many, 42)({ ...(many[50] as Story), related: named }))).toEqual([
      ...named,
      "s40",
      "s41",
    ]);
  });
});

/** How often facts of stories are looked at while each story's page is asked for. */
function countWork(count: number): number {
  let looks = 0;
  const random = createRandom(count);
  const stories = Array.from({ length: count }, (_, at) => {
    const ofTopics = topics.filter(() => random(2) === 0).map(({ slug }) => slug);
    const one = story(1 + (at % 28), `s${at}`, ofTopics, { related: at % 9 === 0 ? [`s${at - 1}`] : [] });
    return new Proxy(one, {
      get(target, name) {
        looks += 1;
        return Reflect.get(target, name);
      },
    });
  });
  const { editions, findNumber, findLeadOn, findSeries, findTopic, listTopic } = open(stories);
  expect(editions.length).toBe(count);
  for (const edition of editions) {
    findNumber(edition.slug);
    findLeadOn(edition);
    findSeries(edition);
    listTopic(findTopic(edition.topics[0])?.slug ?? "");
  }
  return looks;
}

test("twice the stories are twice the work", () => {
  expect(countWork(800) / countWork(400)).toBeLessThan(2.2);
});
