/** What an editor did not touch keeps its bytes. */
import { expect, test } from "vitest";
import { keepLineEnds, showText } from "../../../src/desk-page/keep-line-ends.ts";

// biome-ignore format: one case, one line
test.each([
  ["LF", "一\n二\n", "二", "貳", "一\n貳\n"],
  ["Windows", "一\r\n二\r\n三\r\n", "二", "貳\n叁", "一\r\n貳\r\n叁\r\n三\r\n"],
  ["old Macs", "一\r二\r", "二", "貳\n叁", "一\r貳\r叁\r"],
  ["a mark at the start", "\uFEFF一\n二", "二", "貳", "\uFEFF一\n貳"],
  ["mixed", "一\r\n二\n三\r\n", "二", "貳", "一\r\n貳\n三\r\n"],
  ["the first line", "\uFEFF一\r\n二", "一", "壹", "\uFEFF壹\r\n二"],
  ["a mark inside, where two files were put together", "一二\uFEFF三四五", "四", "肆", "一二\uFEFF三肆五"],
  ["a mark at both places", "\uFEFF一\r\n二\uFEFF三四", "四", "肆", "\uFEFF一\r\n二\uFEFF三肆"],
] as const)("%s", (_name, raw, from, to, expected) => {
  expect(keepLineEnds(raw, showText(raw).replace(from, to))).toBe(expected);
});

test("what is shown again is what was typed", () => {
  for (const raw of ["", "\r\n", "一\r\n二\r三\n", "\uFEFF", "一\uFEFF二\n三", "\uFEFF\uFEFF一"])
    for (const typed of ["", "\n", "甲\n乙\n", "一\n二\n三\n", "一\n二\n三\n四"]) {
      expect(showText(keepLineEnds(raw, typed))).toBe(typed);
      expect(keepLineEnds(raw, showText(raw))).toBe(raw);
    }
});
