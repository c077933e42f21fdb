import { describe, expect, test } from "vitest";
import { convertQuotes } from "../../../src/variants/quote-marks.ts";

describe("pairs change places", () => {
  test.each([
    ["“甲”", "「甲」"],
    ["“甲‘乙’丙”", "「甲『乙』丙」"],
    ["‘甲“乙”丙’", "『甲「乙」丙』"],
    ["“甲”“乙”", "「甲」「乙」"],
    ["“甲‘乙’‘丙’”", "「甲『乙』『丙』」"],
    ["“”", "「」"],
    ["", ""],
    ["沒有引號", "沒有引號"],
  ])("%s and %s", (hans, hant) => {
    expect(convertQuotes(hans, "Hans", "Hant")).toEqual({ text: hant, unpaired: [] });
    expect(convertQuotes(hant, "Hant", "Hans")).toEqual({ text: hans, unpaired: [] });
  });
});

describe("an apostrophe is no quotation mark", () => {
  test.each([
    ["it’s", "it’s"],
    ["“it’s”", "「it’s」"],
    ["‘don’t’", "『don’t』"],
    ["他说‘OK’。", "他说『OK』。"],
    ["‘iPhone 13’发布", "『iPhone 13』发布"],
    ["the players’ 棋", "the players’ 棋"],
    ["1990’s", "1990’s"],
  ])("%s", (hans, hant) => {
    expect(convertQuotes(hans, "Hans", "Hant")).toEqual({ text: hant, unpaired: [] });
  });
});

describe("a mark without a partner is converted by its shape and reported", () => {
  test.each([
    ["“甲", "「甲", [0]],
    ["甲”", "甲」", [1]],
    ["”甲“", "」甲「", [0, 2]],
    ["“甲‘乙”丙", "「甲『乙」丙", [0, 2, 4]],
    ["甲’乙", "甲』乙", [1]],
  ])("%s", (hans, text, unpaired) => {
    expect(convertQuotes(hans, "Hans", "Hant")).toEqual({ text, unpaired });
  });
});

test("marks of the other script and straight marks are the author's", () => {
  expect(convertQuotes("「甲」\"乙\"'丙'《丁》", "Hans", "Hant").text).toBe("「甲」\"乙\"'丙'《丁》");
  expect(convertQuotes("“甲”", "Hant", "Hans").text).toBe("“甲”");
});

test("the length in UTF-16 units stays", () => {
  const text = "𠮷“𠮷‘👨‍👩‍👧’”it’s";
  expect(convertQuotes(text, "Hans", "Hant").text.length).toBe(text.length);
});
