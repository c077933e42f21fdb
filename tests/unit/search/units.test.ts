/** What a text is cut into, and which words stand for it in the index. */
import { expect, test } from "vitest";
import { createFold, packClasses, unpackClasses } from "../../../src/search/create-fold.ts";
import { loadClasses } from "../../../src/search/fold-classes.ts";
import { parseQuery } from "../../../src/search/parse-query.ts";
import { splitSentences } from "../../../src/search/sentences.ts";
import { joinUnits, listPairs, listUnits } from "../../../src/search/units.ts";
import { createRandom, pick } from "../seeded.ts";

const fold = createFold(["后後", "台臺檯颱", "点點"]);
const pairs = (text: string) => listPairs(listUnits(text, fold)).join(" ");

const rows: readonly [text: string, pairs: string, why: string][] = [
  ["皇后", "皇后", "two characters are one pair"],
  ["前後", "前后", "forms fold"],
  ["臺灣", "台灣", "all forms of a class fold to one"],
  ["後", "ǂ后", "one character is its own word"],
  ["「後」來", "后來", "quotation marks are no units"],
  ["來，後", "ǁ來后", "a break makes another pair"],
  ["2022年", "20 02 22 2年", "digits one by one"],
  ["１０", "10", "full width"],
  ["1.5", "1点 点5", "a point between digits counts"],
  ["1,000", "10 00 00", "a comma between digits does not"],
  ["用 Linux 的", "用linux linux的", "a Latin word is one unit"],
  ["Wi-Fi", "wiǀfi", "two Latin words are kept apart from one long one"],
  ["café", "ǂcafe", "marks of letters do not count"],
  ["カタカナ", "カタ タカ カナ", "kana one by one"],
  ["約翰・史密斯", "約翰 翰史 史密 密斯", "a middle dot among kana is punctuation, too"],
  ["後\u0301來", "后來", "a mark of letters on a character that is none"],
  ["か\u3099゛", "ǂか", "marks of kana"],
  ["後\u{16ff0}來", "后來", "a mark that counts as Han"],
  ["😀。", "", "nothing to find"],
];

for (const [text, wanted, why] of rows) test(`${text}: ${why}`, () => expect(pairs(text)).toBe(wanted));

test.each(["한국어", "ЁЛКА", "Việt đường", "İstanbul", "Ｃafé", "１８℃ ㎏", "हिन्दी"])(
  "%s stands in the index as Pagefind writes it, without marks",
  (text) => {
    for (const { text: word } of listUnits(text, fold)) {
      expect(word).not.toBe("");
      expect(word).toBe(word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
    }
  },
);

test("units say where they stand", () => {
  const text = "在 Linux，後";
  expect(listUnits(text, fold).map(({ at, end }) => text.slice(at, end))).toEqual(["在", "Linux", "後"]);
});

test("a query is its terms; straight quotation marks keep one together", () => {
  const terms = parseQuery('南通 "隔膜 電池" 「棋」', fold);
  expect(terms.map(({ text, exact, units }) => [text, exact, units.length])).toEqual([
    ["南通", false, 2],
    ["隔膜 電池", true, 4],
    ["「棋」", false, 1],
  ]);
  expect(parseQuery(' ，。 "" ', fold)).toEqual([]);
});

test("sentences keep every character, and the quotation marks that close them", () => {
  for (const text of ["他說：「走。」就走了。真的？", "沒有句號", "。", "", "……好！」再"])
    expect(splitSentences(text).join("")).toBe(text);
  expect(splitSentences("他說：「走。」就走了。真的？")).toEqual(["他說：「走。」", "就走了。", "真的？"]);
});

test("classes are read as they were written", () => {
  const classes = ["后後", "台臺檯颱", "点點", "𠮷吉"].map((group) => [...group].sort().join("")).sort();
  expect(unpackClasses(packClasses(classes))).toEqual(classes);
  expect(unpackClasses(packClasses(loadClasses()))).toEqual(loadClasses());
});

test("units in one line are those that are listed, whatever stands between them", () => {
  const random = createRandom(7);
  const pieces = [..."後后台里，。 　\n１1.．,'’aÉéＡがが・々〇㎡豈⼀𠮷ㄅ\u0301\u200d"];
  for (let round = 0; round < 5000; round += 1) {
    const text = Array.from({ length: random(12) }, () => pick(random, pieces)).join("");
    const listed = listUnits(text, fold).map((unit) => unit.text);
    expect([text, joinUnits(text, fold)]).toEqual([text, listed.join("")]);
  }
});
