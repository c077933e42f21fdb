import { describe, expect, test } from "vitest";
import { buildReport, cutSentence } from "../../../src/client/build-report.ts";

describe("the sentence around a word", () => {
  const cut = (text: string, word: string) => cutSentence(text, text.indexOf(word), text.indexOf(word) + word.length);
  test.each([
    ["甲說。皇后在後面。乙說。", "後面", "皇后在後面。"],
    ["「皇后在後面！」他說。", "後面", "「皇后在後面！」"],
    ["皇后在後面", "後面", "皇后在後面"],
    ["標題\n後面沒有句號", "後面", "後面沒有句號"],
    ["兩句。都選了。還有。", "句。都選", "兩句。都選了。"],
  ])("%s (%s): %s", (text, word, expected) => expect(cut(text, word)).toBe(expected));

  test("a very long one is cut around the word", () => {
    const text = `${"甲".repeat(500)}後面${"乙".repeat(500)}`;
    expect(cut(text, "後面")).toBe(`${"甲".repeat(59)}後面${"乙".repeat(59)}`);
  });
});

describe("the address", () => {
  const fill = (template: string, word = "後面") =>
    buildReport(template, "字詞回報：{word}", word, "在後面。", "https://luozi.example/zh-hant-tw/stories/x/#p2");

  test.each([
    "mailto:desk@example.org?subject={title}&body={text}",
    "https://example.org/new?title={title}&body={text}",
  ])("%s", (template) => {
    const url = new URL(fill(template));
    const { searchParams } = url;
    expect(url.href.startsWith(template.slice(0, template.indexOf("?")))).toBe(true);
    expect(searchParams.get("title") ?? searchParams.get("subject")).toBe("字詞回報：後面");
    expect(searchParams.get("body")).toBe("在後面。\r\n\r\nhttps://luozi.example/zh-hant-tw/stories/x/#p2");
  });

  test("what is selected is never part of the address's own shape", () => {
    const url = new URL(fill("mailto:desk@example.org?subject={title}&body={text}", "&body=x&to=$&{text}"));
    expect(url.searchParams.get("subject")).toBe("字詞回報：&body=x&to=$&{text}");
    expect([...url.searchParams.keys()]).toEqual(["subject", "body"]);
  });
});
