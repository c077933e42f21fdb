import { describe, expect, test } from "vitest";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { listNames } from "../../../src/variants/list-names.ts";
import { standards, type VariantTag } from "../../../src/variants/table.ts";

const tags = Object.keys(standards) as VariantTag[];

describe("straight from the written variant", () => {
  test.each<[VariantTag, VariantTag, string, string]>([
    ["zh-Hans", "zh-Hant-TW", "皇后在后面理头发", "皇后在後面理頭髮"],
    ["zh-Hans", "zh-Hant-TW", "他说：“里面有‘干货’。”", "他說：「裡面有『乾貨』。」"],
    ["zh-Hans", "zh-Hant-HK", "他说：“里面有人。”", "他說：「裏面有人。」"],
    ["zh-Hans", "zh-Hant-HK", "看着群峰，脱下内衣", "看着群峰，脫下內衣"],
    ["zh-Hant-TW", "zh-Hans", "他說：「裡面有『乾貨』。」", "他说：“里面有‘干货’。”"],
    ["zh-Hant-TW", "zh-Hans", "乾坤", "乾坤"],
    ["zh-Hant-TW", "zh-Hant-HK", "裡面的臺灣人說", "裏面的台灣人說"],
    ["zh-Hant-HK", "zh-Hant-TW", "裏面的台灣人說", "裡面的臺灣人說"],
    ["zh-Hant-HK", "zh-Hans", "裏面的群眾說", "里面的群众说"],
  ])("%s to %s: %s", (from, to, text, expected) => {
    expect(createConverter(from, to)(text)).toBe(expected);
  });
});

describe("words stay the author's", () => {
  test.each(["審批", "項目", "計算機", "出租車", "網絡", "軟件"])(
    "%s is not put into Taiwan's or Hong Kong's words",
    (word) => {
      const hans = createConverter("zh-Hant-TW", "zh-Hans")(word);
      expect(createConverter("zh-Hans", "zh-Hant-TW")(hans)).toBe(word);
      expect(createConverter("zh-Hant-TW", "zh-Hant-HK")(word)).toBe(word);
    },
  );
});

describe("the written variant is left alone", () => {
  test.each(tags)("%s", (tag) => {
    const text = "后後裡里“甲”「乙」說説𠮷邊󠄀 it’s";
    expect(createConverter(tag, tag)(text)).toBe(text);
  });
});

test("between two Traditional standards quotation marks stay", () => {
  expect(createConverter("zh-Hant-TW", "zh-Hant-HK")("「甲」“乙”")).toBe("「甲」“乙”");
});

/** What no dictionary knows, or knows in a plane where lengths differ. */
const rare = [
  ["a character of Extension B", "𠮷"],
  ["Extension G", "𱁬\u{30010}"],
  ["Extension H", "𲎯"],
  ["an ideographic description", "⿰氵⿱𠆢日"],
  ["compatibility ideographs", "\uFA11\uF9DC\u{2F800}"],
  ["a variation sequence", "邉󠄀"],
  ["private use", "\uE000\u{F0000}"],
  ["an emoji of several", "👨‍👩‍👧"],
  ["the Chinese zero", "一九四〇年〇"],
  ["a lone surrogate", "甲\uD800乙"],
  ["the object replacement character", "甲\uFFFC乙"],
  ["line separators", "甲\u2028乙\u2029丙"],
] as const;

describe("what is rare survives every direction", () => {
  for (const from of tags) {
    for (const to of tags) {
      test.each(rare)(`${from} to ${to}: %s`, (_name, text) => {
        expect(createConverter(from, to)(text)).toBe(text);
      });
    }
  }

  test("a variation sequence keeps its selector when its base changes", () => {
    expect(createConverter("zh-Hant-TW", "zh-Hans")("邊\u{E0100}")).toBe("边\u{E0100}");
  });
});

test("every character becomes one character in every direction", () => {
  for (const from of tags) {
    for (const to of tags) {
      const convert = createConverter(from, to);
      const wrong: string[] = [];
      for (let code = 0x3400; code < 0xa000; code += 1) {
        const character = String.fromCodePoint(code);
        if ([...convert(character)].length !== 1) wrong.push(character);
      }
      expect(wrong).toEqual([]);
    }
  }
});

test("a name that one text of a story shows to be one is the same name in all of them", () => {
  const texts = ["记者于洪波表示，工厂不会裁员。", "工人们围着于洪波不走。", "里克·哈丁说，里克反对。"];
  const names = listNames("zh-Hans", { headline: texts[1], paragraphs: texts });
  expect(names).toEqual(expect.arrayContaining(["于洪波", "里克"]));
  expect(createConverter("zh-Hans", "zh-Hant-TW", undefined, names)("他怕于洪波，也怕里克。")).toBe(
    "他怕于洪波，也怕里克。",
  );
  expect(createConverter("zh-Hans", "zh-Hant-TW")("他怕于洪波，也怕里克。")).not.toBe("他怕于洪波，也怕里克。");
  expect(listNames("zh-Hant-TW", texts)).toEqual([]);
});
