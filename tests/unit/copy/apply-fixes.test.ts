import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../src/copy/apply-fixes.ts";
import { checkCopy } from "../../../src/copy/check-copy.ts";

describe("suggestions are put in their places", () => {
  test.each([
    ["最后的標签,復雜 嗎?", "最後的標籤，複雜嗎？"],
    ["說：“甲‘乙’”", "說：「甲『乙』」"],
    ["𠮷野家的１２位工人说", "𠮷野家的12位工人說"],
    ["沒有什麼可改。", "沒有什麼可改。"],
  ])("%s", (text, expected) => {
    const fixed = applyFixes(text, checkCopy([{ text }], "zh-Hant-TW")[0] ?? []);
    expect(fixed).toBe(expected);
    expect(checkCopy([{ text: fixed }], "zh-Hant-TW")[0]).toEqual([]);
  });
});

test("without a suggestion nothing changes, and of two that overlap the first wins", () => {
  const at = (offset: number, found: string, suggestion: string | undefined) => ({
    offset,
    length: found.length,
    found,
    suggestion,
  });
  expect(applyFixes("甲乙丙", [at(1, "乙", undefined)])).toBe("甲乙丙");
  expect(applyFixes("甲乙丙", [at(1, "乙丙", "丁"), at(0, "甲乙", "戊")])).toBe("戊丙");
});

test("a finding of another text is refused", () =>
  expect(() => applyFixes("甲", [{ offset: 0, length: 1, found: "乙", suggestion: "丙" }])).toThrow(RangeError));
