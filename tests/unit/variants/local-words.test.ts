/** The list of local words: every row works, and no row harms a word that only looks like it. */
import { describe, expect, test } from "vitest";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { localWords } from "../../../src/variants/local-words.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import { createTerms } from "../../../src/variants/terms.ts";

const terms = createTerms(localWords);
const tags = ["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"] as const;

test("every row has a mainland form and another one, and says something the conversion does not", () => {
  for (const { forms } of localWords) {
    const hans = forms["zh-Hans"] ?? "";
    expect(hans).not.toBe("");
    const others = tags.filter((tag) => tag !== "zh-Hans" && forms[tag] !== undefined);
    expect(
      others.some((tag) => forms[tag] !== createConverter("zh-Hans", tag)(hans)),
      hans,
    ).toBe(true);
  }
});

test("no two rows start from the same form", () => {
  for (const tag of tags) {
    const sources = localWords.flatMap(({ forms, oneWay }) => ((oneWay ?? tag) === tag ? (forms[tag] ?? []) : []));
    expect(sources.length).toBe(new Set(sources).size);
  }
});

test("every row is found between ordinary words, from every standard it may start from", () => {
  for (const { forms, oneWay } of localWords) {
    for (const from of tags) {
      for (const to of tags) {
        const [source, target] = [forms[from], forms[to]];
        if (from === to || (oneWay ?? from) !== from || source === undefined || target === undefined) continue;
        expect.soft(createConverter(from, to, terms)(`我的${source}，`), `${from} ${to}`).toBe(`我的${target}，`);
      }
    }
  }
});

describe("a word of software is told from one that means more", () => {
  test.each<[VariantTag, VariantTag, string, string]>([
    ["zh-Hant-TW", "zh-Hans", "這個程式的程序", "这个程序的程序"],
    ["zh-Hant-HK", "zh-Hans", "程式出錯", "程序出错"],
    ["zh-Hans", "zh-Hant-TW", "程序员写应用程序，不写小程序", "程式設計師寫應用程式，不寫小程式"],
    ["zh-Hant-TW", "zh-Hant-HK", "據報導，計畫照辦", "據報道，計劃照辦"],
  ])("%s to %s: %s", (from, to, text, expected) => {
    expect(createConverter(from, to, terms)(text)).toBe(expected);
  });
});

describe("vocabulary that must stay", () => {
  test.each<[VariantTag, VariantTag, string, string]>([
    ["zh-Hans", "zh-Hant-TW", "这个项目的程序和文件质量", "這個項目的程序和文件質量"],
    ["zh-Hans", "zh-Hant-TW", "审批程序走完了，司法程序还没有", "審批程序走完了，司法程序還沒有"],
    ["zh-Hant-TW", "zh-Hans", "方程式的解法", "方程式的解法"],
    ["zh-Hans", "zh-Hant-TW", "设计划分三步，各人自身份额", "設計劃分三步，各人自身份額"],
    ["zh-Hans", "zh-Hant-TW", "光盘行动", "光盤行動"],
    ["zh-Hant-TW", "zh-Hans", "軟體動物", "软体动物"],
    ["zh-Hant-TW", "zh-Hans", "這輛機車很機車", "这辆机车很机车"],
    ["zh-Hant-TW", "zh-Hans", "雪梨很甜", "雪梨很甜"],
    ["zh-Hant-HK", "zh-Hans", "旅遊巴士", "旅游巴士"],
    ["zh-Hans", "zh-Hant-TW", "他说：“软件。”《互联网史》讲互联网。", "他說：「軟件。」《互聯網史》講網際網路。"],
  ])("%s to %s: %s", (from, to, text, expected) => {
    expect(createConverter(from, to, terms)(text)).toBe(expected);
  });
});
