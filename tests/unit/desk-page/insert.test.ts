/** What is put into a text from outside: where it goes, and how a picture is written. */
import { describe, expect, test } from "vitest";
import { formatPicture } from "../../../src/desk-page/insert/picture-text.ts";
import { placeBlock, readPlace } from "../../../src/desk-page/insert/place-block.ts";

describe("a block stands behind the paragraph of the caret", () => {
  const put = (marked: string) => {
    const caret = marked.indexOf("|");
    const text = marked.replace("|", "");
    const { from, to, insert } = placeBlock(text, caret, ":::note\n話\n:::");
    return text.slice(0, from) + insert + text.slice(to);
  };
  const block = ":::note\n話\n:::";
  test.each([
    ["between two", "一|二\n\n三\n", `一二\n\n${block}\n\n三\n`],
    ["at the end", "一\n\n二|\n", `一\n\n二\n\n${block}\n`],
    ["in an empty text", "|", `${block}\n`],
    ["in a line left for it", "一\n\n|\n\n二\n", `一\n\n${block}\n\n二\n`],
    ["before all", "|\n一", `${block}\n\n一`],
  ])("%s", (_name, text, expected) => expect(put(text)).toBe(expected));
  test("and its words say where", () => expect(readPlace("# 甲\n\n乙。**丙**丁。\n\n戊", 12)).toBe("丙丁。"));
});

describe("a picture", () => {
  const words = { name: "a.jpg", alt: "橋", caption: "", credit: "", width: "column" as const, focus: undefined };
  test.each([
    ["alone", {}, "![橋](a.jpg)"],
    ["with its caption and credit", { caption: "江上", credit: "何敏" }, '![橋](a.jpg "江上｜何敏")'],
    ["cut to a shape", { width: "full" as const, focus: { x: 30, y: 70 } }, '![橋](a.jpg){full focus="30% 70%"}'],
    ["with what Markdown would take for marks", { alt: "[橋]\n二", name: "a b.jpg" }, "![\\[橋\\] 二](<a b.jpg>)"],
  ])("%s", (_name, more, expected) => expect(formatPicture({ ...words, ...more })).toBe(expected));
});
