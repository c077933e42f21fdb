/** Texts as outlines: every letter from a font of the list that has it, and one rule for what none has. */
import { expect, test } from "vitest";
import { createFontFinder } from "../../../src/cards/find-font.ts";
import { createTypesetter } from "../../../src/cards/typeset.ts";
import type { Script } from "../../../src/variants/table.ts";

const open = (script: Script) => createTypesetter(createFontFinder(process.cwd(), script));
const typesetters = { Hant: open("Hant"), Hans: open("Hans") };
const scripts = ["Hant", "Hans"] as const;

const place = { x: 0, y: 0, size: 40, fill: "#000" };
const countOutlines = (script: Script, text: string) =>
  typesetters[script].draw(text, place).match(/<path/g)?.length ?? 0;

// Greek, the Latin of Poland, Vietnam and the Baltic, Cyrillic, kana, Hangul, names in rare characters, signs of two kinds.
for (const text of [
  "α粒子與Ω",
  "Wałęsa、Đặng、Šķēle",
  "Жизнь、Їжак",
  "あいうアイウ",
  "한강的小說",
  "𠮷野家、䶮、㵘、𬭊、鿕、𪚥",
  "№7、Ⅷ、①、→",
])
  test.each(scripts)(`${text} in %s: every character has its outline`, (script) => {
    expect(typesetters[script].listMissing(text)).toEqual([]);
    expect(countOutlines(script, text)).toBe([...text].length);
  });

// A letter leaves a mark in its place, as printers leave one; a picture of a feeling leaves none.
test.each([
  ["㐀的故事", "〓的故事", ["㐀"]],
  ["\u{30000}的故事", "〓的故事", ["\u{30000}"]],
  ["私用\ue000字", "私用〓字", ["\ue000"]],
  ["שלום與平安", "〓〓〓〓與平安", ["ש", "ל", "ו", "ם"]],
  ["第๓頁", "第〓頁", ["๓"]],
  ["笑臉😀在這裡", "笑臉在這裡", ["😀"]],
  ["一家👨‍👩‍👧三口", "一家三口", ["👨", "👩", "👧"]],
  ["讚👍🏽了", "讚了", ["👍", "🏽"]],
  ["旗🇺🇦", "旗", ["🇺", "🇦"]],
] as const)("%s is set as %s", (text, shown, missing) => {
  for (const script of scripts) {
    const typesetter = typesetters[script];
    expect(typesetter.listMissing(text)).toEqual(missing);
    expect(typesetter.draw(text, place)).toBe(typesetter.draw(shown, place));
    expect(typesetter.measure(text)).toBe(typesetter.measure(shown));
    expect(countOutlines(script, text)).toBe([...shown].length);
  }
});

// What is the same said otherwise is no missing character.
test.each([
  ["cafe\u0301", "café"],
  ["金\uf90a", "金金"],
  ["一\u00a0二\u202f三", "一 二 三"],
  ["邊\u{e0100}城", "邊城"],
  ["𝐀𝟙", "A1"],
] as const)("%s is set as %s, and nothing is missing", (text, shown) => {
  for (const script of scripts) {
    expect(typesetters[script].listMissing(text)).toEqual([]);
    expect(typesetters[script].draw(text, place)).toBe(typesetters[script].draw(shown, place));
  }
});

test("a character of the headline's own face is taken from it, of two scripts from the right one", () => {
  for (const script of scripts) {
    const find = createFontFinder(process.cwd(), script);
    expect(find("直")).not.toBe(createFontFinder(process.cwd(), script === "Hant" ? "Hans" : "Hant")("直"));
    expect(find("直")).toBe(find("的"));
  }
});
