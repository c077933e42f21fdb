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

describe("vocabulary that must stay", () => {
  test.each<[VariantTag, VariantTag, string, string]>([
    ["zh-Hans", "zh-Hant-TW", "这个项目的程序和文件质量", "這個項目的程序和文件質量"],
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
