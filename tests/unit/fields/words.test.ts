import { describe, expect, test } from "vitest";
import { createEdition } from "../../../src/editions/create-edition.ts";
import { countCharacters } from "../../../src/markdown/plain-text.ts";
import { countMinutes } from "../../../src/site/reading-time.ts";
import { convertWords } from "../../../src/variants/convert-words.ts";
import { createStory } from "../library/create-story.ts";

test.each([
  ["", 0],
  ["落子無悔。", 4],
  ["𠮷𰻝〇", 3],
  ["2021年", 2],
  ["Wi-Fi 6 和 it’s", 4],
  ["3.5億", 2],
  ["，。！", 0],
  ["👨‍👩‍👧", 0],
])("countCharacters(%j)", (text, expected) => {
  expect(countCharacters(text)).toBe(expected);
});

test.each([
  [0, 1],
  [599, 1],
  [600, 2],
  [4000, 10],
])("countMinutes(%i)", (characters, expected) => {
  expect(countMinutes(characters)).toBe(expected);
});

describe("editions", () => {
  test("every text of a value is converted, its shape stays", () => {
    const value = { a: "甲", b: ["乙", { c: "丙", d: undefined, e: 1 }], f: undefined };
    expect(convertWords(value, (text) => `${text}!`)).toEqual({
      a: "甲!",
      b: ["乙!", { c: "丙!", d: undefined, e: 1 }],
      f: undefined,
    });
    expect(value.a).toBe("甲");
  });

  test("the written variant's edition is the author's text, another's has its own words", () => {
    const story = createStory({ written: "zh-Hant-TW" });
    expect(createEdition(story, "zh-Hant-TW")).toMatchObject({
      tag: "zh-Hant-TW",
      converted: false,
      words: story.words,
    });
    expect(createEdition(story, "zh-Hans")).toMatchObject({
      tag: "zh-Hans",
      of: story,
      converted: true,
      headline: "一座桥的夜班",
      words: { headline: "一座桥的夜班", standfirst: "守桥的人先守了三个冬天。" },
    });
  });
});
