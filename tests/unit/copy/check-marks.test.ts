import { describe, expect, test } from "vitest";
import { checkPunctuation } from "../../../src/copy/check-punctuation.ts";
import { checkQuotes } from "../../../src/copy/check-quotes.ts";
import type { CopyFinding } from "../../../src/copy/finding.ts";

const print = (findings: readonly CopyFinding[]) =>
  findings.map(({ kind, offset, found, suggestion }) => `${kind} ${offset} ${found}>${suggestion ?? "?"}`).join(", ");

describe("half-width marks between Han characters", () => {
  test.each([
    ["橋上,沒有人", "ascii-punctuation 2 ,>，"],
    ["橋上沒有人.", "ascii-punctuation 5 .>。"],
    ["真的?!", "ascii-punctuation 2 ?!>？！"],
    ["等一等...", "ascii-punctuation 3 ...>……"],
    ["工頭(姓周)來了", "ascii-punctuation 2 (>（, ascii-punctuation 5 )>）"],
    ["「走;」他說", "ascii-punctuation 2 ;>；"],
  ])("%s", (text, expected) => expect(print(checkPunctuation(text, false))).toBe(expected));

  test.each([
    ["記者:王小明", ["warning"]],
    ["他說:「好。」", ["warning"]],
    ["比數三:二", ["note"]],
    ["夜裡12:30，比例是3:1，見https://example.org", []],
  ] as const)("a colon: %s", (text, severities) =>
    expect(checkPunctuation(text, false).map(({ severity }) => severity)).toEqual(severities),
  );

  test.each([
    "12:30",
    "3:1:2",
    "用 Node.js 寫",
    "版本 1.2.3",
    "約翰 (John) 說",
    "P. Arora、Z. Zhang",
    "A, B",
    "共3,000人",
    "",
  ])("%s is silent", (text) => expect(print(checkPunctuation(text, false))).toBe(""));
});

describe("spaces and full-width characters", () => {
  test.each([
    ["橋上 沒有人", "stray-space 2  >"],
    ["橋上， 沒有人", "stray-space 3  >"],
    ["１２點", "full-width 0 １２>12"],
    ["１，０００人", "full-width 0 １，０００>1,000"],
    ["Ｗｉ", "full-width 0 Ｗｉ>Wi"],
  ])("%s", (text, expected) => expect(print(checkPunctuation(text, false))).toBe(expected));

  test.each(["用 Node 寫", "第 3 天", "編輯　王小明", "前一行\n後一行"])("%s is silent", (text) =>
    expect(print(checkPunctuation(text, false))).toBe(""),
  );

  test("a headline may set words apart", () => expect(print(checkPunctuation("北京冬奧 開幕", true))).toBe(""));
});

describe("quotation marks", () => {
  const tw = "zh-Hant-TW";
  test.each([
    ["「甲『乙』」", ""],
    ["「甲", "unpaired-quote 0 「>?"],
    ["甲」乙", "unpaired-quote 1 」>?"],
    ["」甲「", "unpaired-quote 0 」>「, unpaired-quote 2 「>」"],
    ["說：“甲‘乙’”。", "foreign-quote 2 “>「, foreign-quote 4 ‘>『, foreign-quote 6 ’>』, foreign-quote 7 ”>」"],
    ["說“甲", "foreign-quote 1 “>?"],
    ["it’s “so on” 了", ""],
  ])("%s in Traditional copy", (text, expected) => expect(print(checkQuotes(text, undefined, tw))).toBe(expected));

  test.each([
    ["“甲‘乙’”", ""],
    ["说「甲」", "foreign-quote 1 「>“, foreign-quote 3 」>”"],
    ["“甲", "unpaired-quote 0 “>?"],
  ])("%s in Simplified copy", (text, expected) =>
    expect(print(checkQuotes(text, undefined, "zh-Hans"))).toBe(expected),
  );

  test("long speech opens every paragraph and closes the last", () => {
    expect(print(checkQuotes("「第一段。", "「第二段。」", tw))).toBe("");
    expect(print(checkQuotes("「第一段。", "第二段。", tw))).toBe("unpaired-quote 0 「>?");
  });

  test("straight marks around Chinese are noted", () =>
    expect(checkQuotes('說"甲"', undefined, tw).map(({ suggestion, severity }) => `${suggestion} ${severity}`)).toEqual(
      ["「 note", "」 note"],
    ));
});
