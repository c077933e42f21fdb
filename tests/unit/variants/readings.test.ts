import { describe, expect, test } from "vitest";
import { formatReading, listSyllables, parseReading } from "../../../src/variants/readings.ts";

const all = listSyllables().flatMap((syllable) => [1, 2, 3, 4, 5].map((tone) => ({ syllable, tone })));

test("the table holds the syllables of Mandarin, each once", () => {
  const syllables = listSyllables();
  expect(new Set(syllables).size).toBe(syllables.length);
  expect(syllables.length).toBeGreaterThan(395);
  expect(syllables.length).toBeLessThan(415);
});

test("no two syllables are one in bopomofo, and every one has its signs", () => {
  const written = listSyllables().map((syllable) => formatReading({ syllable, tone: 1 }, "bopomofo"));
  expect(new Set(written).size).toBe(written.length);
  for (const signs of written) expect(signs).toMatch(/^[ㄅ-ㄩ]{1,3}$/u);
});

test.each(["pinyin", "bopomofo"] as const)("what is written in %s is read as what it was, in every tone", (script) => {
  for (const reading of all) expect(parseReading(formatReading(reading, script))).toEqual(reading);
});

describe("one reading, written each way", () => {
  test.each([
    ["xí", "xi2", "ㄒㄧˊ"],
    ["qí", "qi2", "ㄑㄧˊ"],
    ["jué", "jue2", "ㄐㄩㄝˊ"],
    ["zhī", "zhi1", "ㄓ"],
    ["rì", "ri4", "ㄖˋ"],
    ["sì", "si4", "ㄙˋ"],
    ["nǚ", "nv3", "ㄋㄩˇ"],
    ["lüè", "lve4", "ㄌㄩㄝˋ"],
    ["yǔ", "yu3", "ㄩˇ"],
    ["yuán", "yuan2", "ㄩㄢˊ"],
    ["yīng", "ying1", "ㄧㄥ"],
    ["yòng", "yong4", "ㄩㄥˋ"],
    ["yǒu", "you3", "ㄧㄡˇ"],
    ["yè", "ye4", "ㄧㄝˋ"],
    ["wǔ", "wu3", "ㄨˇ"],
    ["wèi", "wei4", "ㄨㄟˋ"],
    ["wèn", "wen4", "ㄨㄣˋ"],
    ["wēng", "weng1", "ㄨㄥ"],
    ["dōng", "dong1", "ㄉㄨㄥ"],
    ["guì", "gui4", "ㄍㄨㄟˋ"],
    ["liú", "liu2", "ㄌㄧㄡˊ"],
    ["qióng", "qiong2", "ㄑㄩㄥˊ"],
    ["xún", "xun2", "ㄒㄩㄣˊ"],
    ["shuāng", "shuang1", "ㄕㄨㄤ"],
    ["ér", "er2", "ㄦˊ"],
    ["hǎo", "hao3", "ㄏㄠˇ"],
    ["ma", "ma5", "˙ㄇㄚ"],
  ])("%s %s %s", (pinyin, numbered, bopomofo) => {
    const reading = parseReading(pinyin);
    expect(parseReading(numbered)).toEqual(reading);
    expect(parseReading(bopomofo)).toEqual(reading);
    expect(reading && formatReading(reading, "pinyin")).toBe(pinyin);
    expect(reading && formatReading(reading, "bopomofo")).toBe(bopomofo);
  });
});

// As keyboards, dictionaries and phones write it.
test.each([
  ["hăo", "hǎo"],
  ["hɑ̌o", "hǎo"],
  ["ɡuó", "guó"],
  ["lu:e4", "lüè"],
  ["ma0", "ma"],
  ["·ma", "ma"],
  ["ㄇㄚ˙", "ma"],
  ["Xí", "Xí"],
  ["XI2", "Xí"],
  ["Ān", "Ān"],
  ["nòu", "nòu"],
  ["biáng", "biáng"],
  ["diǎnr", "diǎnr"],
  ["dian3r", "diǎnr"],
  ["dianr3", "diǎnr"],
  ["ㄉㄧㄢˇㄦ", "diǎnr"],
  ["ㄏㄨㄚㄦ", "huār"],
  ["ger4", "gèr"],
])("%s is %s", (typed, pinyin) => {
  const reading = parseReading(typed);
  expect(reading && formatReading(reading, "pinyin")).toBe(pinyin);
});

test.each([
  "qíi",
  "gwo2",
  "xíě",
  "xí2",
  "ㄒㄧㄚㄚ",
  "˙ㄇㄚ˙",
  "ㄒㄧ5",
  "x",
  "",
  "隰",
  "xí dì",
  "xi6",
  "r",
  "rr",
  "wánrr",
  "·mà",
  "˙",
])("%s is none", (text) => {
  expect(parseReading(text)).toBeUndefined();
});
