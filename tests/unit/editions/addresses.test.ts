import { expect, test } from "vitest";
import { listStoryAddresses } from "../../../src/editions/addresses.ts";
import { isListed } from "../../../src/editions/order.ts";
import { createStory, createTestEdition } from "../library/create-story.ts";

test("every address a story has or had is there once, with what stands at it", () => {
  const renamed = createTestEdition("zh-Hans", { slug: "new", formerly: ["old", "older"] });
  const gone = createTestEdition("zh-Hans", {
    slug: "gone",
    retracted: "2022-06-01T00:00:00+08:00",
    formerly: ["away"],
  });
  const rows = listStoryAddresses([renamed, gone]).map(({ kind, slug, edition }) => `${kind} ${slug} ${edition.slug}`);
  expect(rows).toEqual(["story new new", "moved old new", "moved older new", "retracted gone gone", "moved away gone"]);
});

test("a retracted story is in no list", () => {
  const now = Date.parse("2022-03-19T00:00:00+08:00");
  expect(isListed(createStory(), now)).toBe(true);
  expect(isListed(createStory({ retracted: "2022-03-18T00:00:00+08:00" }), now)).toBe(false);
  expect(isListed(createStory({ draft: true }), now)).toBe(false);
});
