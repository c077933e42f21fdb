import { describe, expect, test } from "vitest";
import { checkCopy } from "../../../src/copy/check-copy.ts";
import type { CopyFinding } from "../../../src/copy/finding.ts";
import { standards, type VariantTag } from "../../../src/variants/table.ts";

const tw = "zh-Hant-TW";
const hk = "zh-Hant-HK";
const hans = "zh-Hans";

const check = (text: string, written: VariantTag = tw): CopyFinding[] => checkCopy([{ text }], written)[0] ?? [];
const print = (findings: readonly CopyFinding[]) =>
  findings.map(({ kind, found, suggestion }) => `${kind} ${found}>${suggestion ?? "?"}`).join(", ");
const warnings = (text: string, written: VariantTag = tw) =>
  print(check(text, written).filter(({ severity }) => severity === "warning"));

describe("forms of the other script left in Traditional copy", () => {
  test.each([
    ["后來", "other-script 后>後"],
    ["標签", "other-script 签>籤"],
    ["十余位工人，10余位", "other-script 余>餘, other-script 余>餘"],
    ["最后一夜", "other-script 后>後"],
    ["球隊的骨干", "other-script 干>幹"],
    ["他们并不知道", "other-script 们>們, other-script 并>並"],
    ["城里的人", "other-script 里>裡"],
    ["頭发", "other-script 发>髮"],
    ["什么都沒有", "other-script 么>麼"],
  ])("%s", (text, expected) => expect(warnings(text)).toBe(expected));

  test("the Hong Kong repair is Hong Kong's", () => expect(warnings("城里的人", hk)).toBe("other-script 里>裏"));
});

describe("forms another word needs", () => {
  test.each([
    ["復雜的問題", "wrong-form 復>複"],
    ["標簽掉了", "wrong-form 簽>籤"],
    ["剪了頭發", "wrong-form 發>髮"],
    ["天氣幹燥", "wrong-form 幹>乾"],
    ["皇後來了", "wrong-form 後>后"],
    ["心裡有歷法", "wrong-form 歷>曆"],
  ])("%s", (text, expected) => expect(warnings(text)).toBe(expected));
});

describe("forms of the other script in Simplified copy", () => {
  test.each([
    ["他說，夜里有水声", "other-script 說>说"],
    ["桥上的標签", "other-script 標>标"],
    ["答覆了", "wrong-form 覆>复"],
  ])("%s", (text, expected) => expect(warnings(text, hans)).toBe(expected));

  test.each(["乾隆年间", "瞭望台", "慰藉", "宫商角徵羽", "著名的著作", "后来头发干燥，只有一只"])(
    "%s is right",
    (text) => expect(warnings(text, hans)).toBe(""),
  );
});

describe("correct copy is silent", () => {
  test.each([
    "皇后在後面梳頭髮，乾坤已定，幹部喝乾了茶。",
    "關係、系統、聯繫，鐘錶、鍾情，麵條、面子。",
    "他問，鐘還留不留。鐘已經停了，鍾老師不在，鍾愛的人也走了。",
    "里長走了三公里，心裡想著複雜的恢復。",
    "茶几上有幾本曆書，歷史悠久。",
    "制度與製造，征服與徵求，並且合併。",
    "準備、批准、標準，松樹、放鬆，答覆、反覆。",
    "十來天後，捲繞的機器用上了乾法。",
    "縣志裡寫著：直排的文章左右捲，橫排的上下捲。",
  ])("%s", (text) => expect(warnings(text)).toBe(""));
});

describe("habits are at most notes, in the direction in which they are no mistake", () => {
  test.each(["發布", "發佈", "了解", "瞭解", "每周", "每週", "占領", "佔領", "計畫", "計劃", "讚嘆", "讚歎"])(
    "%s",
    (text) => expect(warnings(text)).toBe(""),
  );

  test("批復", () => {
    const findings = check("批復");
    expect(print(findings)).toBe("style 復>覆");
    expect(findings.every(({ severity }) => severity === "note")).toBe(true);
  });
});

describe("what is not the editor's Chinese is silent", () => {
  test.each(["\uFFFC的後面", "日文是とんぼ国です。", "Wi-Fi 6, and “so on”.", "it’s 12:30, 3:1, 3.14"])("%s", (text) =>
    expect(print(check(text))).toBe(""),
  );

  test("a name that returns always in the same form", () => {
    const blocks = ["澤于走了，於是橋空了。", "那天澤于沒有來。", "對於澤于，他不說。"].map((text) => ({ text }));
    expect(checkCopy(blocks, tw).flat()).toEqual([]);
    expect(print(checkCopy([{ text: "他今天最后說，最后來，最后走，之後呢？" }], tw).flat())).toContain("后>後");
  });
});

describe("a paragraph of the other script is one finding", () => {
  const foreign = "这座桥修好以后，守桥的人还在这里守了三个冬天，听见桥下说话。";
  test("in Traditional copy", () => {
    const [first = [], second = []] = checkCopy([{ text: "橋修好了。" }, { text: foreign }], tw);
    expect(first).toEqual([]);
    expect(second.map(({ kind, length, suggestion }) => [kind, length, suggestion])).toEqual([
      ["mixed-script", foreign.length, undefined],
    ]);
  });
  test("in Simplified copy", () =>
    expect(print(check("這座橋修好以後，守橋的人還在這裡守了三個冬天。", hans))).toMatch(/^mixed-script/));
});

test.each(Object.keys(standards) as VariantTag[])("every finding of %s stands where it says", (tag) => {
  const texts = ["𠮷野家的標签，最后復雜. ", "“甲「乙” 丙，ＡＢ１２說", "这个“𠮷”說"];
  for (const [at, findings] of checkCopy(
    texts.map((text) => ({ text })),
    tag,
  ).entries())
    for (const { offset, length, found } of findings) expect(texts[at]?.slice(offset, offset + length)).toBe(found);
});
