/** Saved stories: what was kept may be anything. */
import { expect, test } from "vitest";
import { addSaved, isSaved, parseSaved, removeSaved, type SavedStory } from "../../../src/reading/saved.ts";

const story = (slug: string, rest: Partial<SavedStory> = {}): SavedStory => ({
  slug,
  path: `/zh-hans/stories/${slug}/`,
  headline: `${slug}的标题`,
  ...rest,
});

test("the last saved comes first, once", () => {
  const saved = [story("a"), story("b"), story("a", { path: "/zh-hant-hk/stories/a/" })].reduce(
    (list: readonly SavedStory[], one) => addSaved(list, one),
    [],
  );
  expect(saved.map(({ path }) => path)).toEqual(["/zh-hant-hk/stories/a/", "/zh-hans/stories/b/"]);
  expect([isSaved(saved, "a"), isSaved(saved, "c")]).toEqual([true, false]);
  expect(removeSaved(saved, "a").map(({ slug }) => slug)).toEqual(["b"]);
  expect(parseSaved(JSON.stringify(saved))).toEqual(saved);
});

test("no list without end", () => {
  const many = Array.from({ length: 300 }, (_, at) => story(`s${at}`)).reduce(
    (list: readonly SavedStory[], one) => addSaved(list, one),
    [],
  );
  expect([many.length, many[0]?.slug]).toEqual([200, "s299"]);
});

test.each([null, "", "{", "7", "null", "{}", '[null, 7, "a", {}, {"slug":"a"}]'])("nothing is read of %j", (text) => {
  expect(parseSaved(text)).toEqual([]);
});

test.each(["javascript:alert(1)", "//elsewhere.example/", "/\\elsewhere.example/", "https://elsewhere.example/", ""])(
  "an address that leads elsewhere is not kept: %s",
  (path) => {
    expect(parseSaved(JSON.stringify([story("a", { path }), story("b")])).map(({ slug }) => slug)).toEqual(["b"]);
  },
);
