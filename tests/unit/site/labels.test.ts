import { describe, expect, test } from "vitest";
import type { LabelName } from "../../../src/site/label-rows.ts";
import { fillLabel, listLabels } from "../../../src/site/labels.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { standards, type VariantTag } from "../../../src/variants/table.ts";

const tags = Object.keys(standards) as VariantTag[];

describe("interface words", () => {
  test.each(tags)("%s has every word, with the same places to fill", (tag) => {
    const labels = listLabels(tag);
    const others = listLabels("zh-Hant-TW");
    expect(Object.keys(labels)).toEqual(Object.keys(others));
    for (const [name, label] of Object.entries(labels)) {
      expect(label, name).not.toBe("");
      const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      expect(places(label), name).toEqual(places(others[name as LabelName]));
    }
  });

  test("the Simplified words hold no Traditional character and no corner bracket", () => {
    for (const [name, label] of Object.entries(listLabels("zh-Hans"))) {
      expect(createConverter("zh-Hant-TW", "zh-Hans")(label), name).toBe(label);
    }
  });

  test.each(["zh-Hant-TW", "zh-Hant-HK"] as const)("the words of %s hold no Simplified character", (tag) => {
    for (const [name, label] of Object.entries(listLabels(tag))) {
      expect(createConverter("zh-Hans", tag)(label), name).toBe(label);
    }
  });

  test("Hong Kong says its own where it has its own", () => {
    expect([listLabels("zh-Hant-TW").home, listLabels("zh-Hant-HK").home]).toEqual(["首頁", "主頁"]);
    expect(listLabels("zh-Hant-HK").topics).toBe(listLabels("zh-Hant-TW").topics);
  });
});

test("a label the publication says in its own way is said so in every variant", () => {
  expect(new Set(tags.map((tag) => listLabels(tag).related))).toEqual(new Set(["同渡的文章"]));
  expect([listLabels("zh-Hant-TW").notFound, listLabels("zh-Hans").notFound]).toEqual([
    "這條船已經開走",
    "这条船已经开走",
  ]);
});

test.each([
  ["找到 {count} 篇。", { count: 3 }, "找到 3 篇。"],
  ["{a}{b}{a}", { a: "甲", b: "乙" }, "甲乙甲"],
  ["{a}", { a: "{b}", b: "乙" }, "{b}"],
  ["{missing}", {}, "{missing}"],
  ["{a}", { a: "$&$1" }, "$&$1"],
  ["{a}", { a: "" }, ""],
  ["{a}", { a: 0 }, "0"],
])("fillLabel(%j, %j)", (label, values, expected) => {
  expect(fillLabel(label, values)).toBe(expected);
});
