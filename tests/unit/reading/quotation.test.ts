import { expect, test } from "vitest";
import { formatQuotation, formatTextFragment } from "../../../src/reading/quotation.ts";

const decode = (text: string) => decodeURIComponent(formatTextFragment(text));

test("a short quotation is named whole, a long one or one of several paragraphs by its ends", () => {
  expect(decode("下棋的人最怕遲。")).toBe(":~:text=下棋的人最怕遲。");
  expect(decode("一二三四五六七八九十".repeat(3))).toBe(":~:text=一二三四五六七八九十,一二三四五六七八九十");
  expect(decode("第一段。\n\n第二段。\n")).toBe(":~:text=第一段。,第二段。");
});

test("what has a meaning in a text fragment is written out", () => {
  expect(formatTextFragment("a-b, c&d")).toBe(":~:text=a%2Db%2C%20c%26d");
});

test("a quotation tells where it is from, and what was typed means nothing to the template", () => {
  expect(formatQuotation("「{text}」\n〈{title}〉\n{url}", " $&{url} \n 二 ", "題", "https://x.example/a/")).toBe(
    "「$&{url}\n二」\n〈題〉\nhttps://x.example/a/#:~:text=%24%26%7Burl%7D,%E4%BA%8C",
  );
});
