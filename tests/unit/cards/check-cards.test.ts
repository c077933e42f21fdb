/** What an editor is told of headlines that a card cannot show whole. */
import { expect, test } from "vitest";
import { checkCards, isCommon } from "../../../src/cards/check-cards.ts";
import { createFontFinder } from "../../../src/cards/find-font.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { createStory } from "../library/create-story.ts";

const root = process.cwd();

const tell = (headline: string, headlines: Readonly<Record<string, string>> = {}) => {
  const story = createStory();
  return checkCards([{ ...story, headlines, words: { ...story.words, headline } }]);
};

test.each([["守橋人把橋交給了感測器"], ["α 粒子、𠮷野家與한강"], ["Wałęsa：café №7"]])("%s: nothing", (headline) => {
  expect(tell(headline)).toEqual([]);
});

test.each([
  ["㐀的故事", "「㐀」"],
  ["笑臉😀與㐀", "「😀」「㐀」"],
])("%s: %s is named once for all editions, as a reminder", (headline, named) => {
  const problems = tell(headline);
  expect(problems).toMatchObject([{ severity: "warning", code: "headline-not-drawn" }]);
  expect(problems[0]?.what).toContain(named);
  expect(problems[0]?.file).toBe(createStory().file);
});

test("a headline of one edition counts too", () => {
  const tag = variants.at(-1)?.tag ?? "";
  expect(tell("守橋人", { [tag]: "守橋人㐀" })).toHaveLength(1);
});

test("what is taken for common is in the fonts", () => {
  const common = Array.from({ length: 0x10000 }, (_, point) => String.fromCharCode(point)).filter(isCommon);
  expect(common.length).toBeGreaterThan(21_000);
  // One of eight of the ideographs, and all the others.
  const some = common.filter((character, at) => !/\p{Ideographic}/u.test(character) || at % 8 === 0);
  for (const script of ["Hant", "Hans"] as const) {
    const find = createFontFinder(root, script);
    expect(some.filter((character) => find(character) === undefined)).toEqual([]);
  }
});
