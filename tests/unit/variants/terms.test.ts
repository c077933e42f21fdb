/** Terms win over the dictionaries, but only where they are words. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createConverter } from "../../../src/variants/create-converter.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import type { TermRow } from "../../../src/variants/term-row.ts";
import { createTerms } from "../../../src/variants/terms.ts";

type Forms = TermRow["forms"];
const [hans, tw, hk] = ["zh-Hans", "zh-Hant-TW", "zh-Hant-HK"] as const;
const row = (forms: Forms, rest: Partial<TermRow> = {}): TermRow => ({ forms, reason: "試", ...rest });
const same = (form: string) => row({ [hans]: form, [tw]: form, [hk]: form });
const words = (first: string, second: string, third: string) => row({ [hans]: first, [tw]: second, [hk]: third });

const convert = (rows: readonly TermRow[], from: VariantTag, to: VariantTag, text: string) =>
  createConverter(from, to, createTerms(rows))(text);

describe("a term stands between word boundaries", () => {
  test.each([
    [[same("于正")], hans, tw, "于正导演的戏终于正式开拍", "于正導演的戲終於正式開拍"],
    [[same("于正")], hans, hk, "由于正在下雨，于正没来", "由於正在下雨，于正沒來"],
    [[words("短信", "簡訊", "短訊")], hans, tw, "他发短信息，也发短信。", "他發短信息，也發簡訊。"],
    [[words("软件", "軟體", "軟件")], tw, hans, "這套軟體的硬體", "这套软件的硬体"],
    [[words("出租车", "計程車", "的士")], tw, hk, "一輛計程車在裡面", "一輛的士在裏面"],
    [[same("后里")], hans, tw, "台中后里的马场，皇后里面", "臺中后里的馬場，皇后裡面"],
    [
      [words("海狸", "海狸", "河狸"), words("海狸先生", "海狸先生", "海狸先生")],
      hans,
      hk,
      "海狸先生看海狸",
      "海狸先生看河狸",
    ],
    [[words("卡拉OK", "卡拉OK", "K房")], hans, hk, "去卡拉OK唱歌，卡拉OKs不算", "去K房唱歌，卡拉OKs不算"],
    [[words("AI", "人工智慧", "人工智能")], hans, tw, "AI和MAIL", "人工智慧和MAIL"],
  ] as const)("%#: %s to %s: %s %s", (rows, from, to, text, expected) => {
    expect(convert(rows, from, to, text)).toBe(expected);
  });
});

/** The sentences the cost of a term was measured on; a few are beyond any cost, and the share of right ones may only rise. */
test("terms are found, and look-alikes are not taken for them", () => {
  const file = join(import.meta.dirname, "../../fixtures/conversion/term-boundaries.tsv");
  const rows = readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
  const wrong = rows.filter((line) => {
    const [term = "", times = "", sentence = ""] = line.split("\t");
    const find = createTerms([same(term)]).createFinder(hans, tw);
    return find?.(sentence).length !== Number(times);
  });
  const missed = wrong.filter((line) => !line.includes("\t0\t"));
  expect(rows.length).toBe(92);
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(5);
  expect(wrong.length - missed.length, wrong.join("\n")).toBeLessThanOrEqual(1);
});

describe("what a row says", () => {
  test("a form the term gives is not put into Hong Kong's forms", () => {
    const name = row({ [hans]: "陈秀峰", [hk]: "陳秀峯" });
    expect(convert([name], hans, hk, "陈秀峰在群峰里")).toBe("陳秀峯在群峰裏");
  });

  test("one-way rows are silent in every other direction", () => {
    const rows = [row({ [hans]: "程序", [tw]: "程式" }, { oneWay: hans })];
    expect(convert(rows, hans, tw, "程序")).toBe("程式");
    expect(convert(rows, tw, hans, "程式")).toBe("程式");
  });

  test("a row without the wanted form is no rule; a later row wins over an earlier one", () => {
    const rows = [words("网络", "網路", "網絡"), row({ [hans]: "网络", [tw]: "網絡" })];
    expect(convert(rows, hans, tw, "网络")).toBe("網絡");
    expect(convert(rows, hans, hk, "网络")).toBe("網絡");
  });

  test("the written variant's own edition is never touched", () => {
    expect(convert([words("网络", "網路", "網絡")], hans, hans, "网络")).toBe("网络");
  });

  test("quotation marks are paired across terms", () => {
    expect(convert([words("短信", "簡訊", "短訊")], hans, tw, "“他的‘短信’”")).toBe("「他的『簡訊』」");
  });

  test("a term beside a character of another plane", () => {
    expect(convert([words("短信", "簡訊", "短訊")], hans, tw, "㓆短信𠮷短信")).toBe("𠗣簡訊𠮷簡訊");
  });
});

describe("local words", () => {
  const local = { ...words("软件", "軟體", "軟件"), local: true };
  test.each([
    ["软件和“软件”", "軟體和「軟件」"],
    ["《软件》里的软件", "《軟件》裡的軟體"],
    ["“甲‘软件’软件”软件", "「甲『軟件』軟件」軟體"],
    ["it’s软件", "it’s軟體"],
    ["软件“没有关上的软件", "軟體「沒有關上的軟件"],
    ["”软件", "」軟體"],
  ])("%s: never in quotations or titles", (text, expected) => {
    expect(convert([local], hans, tw, text)).toBe(expected);
  });
});

test("a long run full of a term takes no time", () => {
  const text = "长".repeat(100_000);
  expect(convert([same("长")], hans, tw, text)).toHaveLength(100_000);
});
