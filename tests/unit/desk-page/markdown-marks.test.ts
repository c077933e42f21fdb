/** Which lines and signs the editor's eye sees as marks. */
import { expect, test } from "vitest";
import { countOpen, lookAtLine } from "../../../src/desk-page/markdown-marks.ts";

const marksOf = (text: string, open = 0) => lookAtLine(text, open).marks.map(({ from, to }) => text.slice(from, to));

// biome-ignore format: one case, one line
test.each([
  ["一句話。", undefined, []],
  ["## 小標", "h", ["## "]],
  ["##小標", undefined, []],
  [":::key-facts{title=\"橋\"}", "f", []],
  ["水*自己*說話", undefined, ["*", "*"]],
  ["**要緊**", undefined, ["**", "**"]],
  ["5 * 3", undefined, []],
  ["看[這裡](https://example.org/)。", undefined, ["[", "](https://example.org/)"]],
  ["![江](map.svg)", undefined, ["![", "](map.svg)"]],
  [":keep[皇后]的", undefined, [":keep[", "]"]],
] as const)("%s", (text, line, marks) => {
  expect([lookAtLine(text, 0).line, marksOf(text)]).toEqual([line, marks]);
});

test("a block lasts from its fence to its end", () => {
  const lines = ["前", ":::aside", "- 裡", "::::people", "深", "::::", "還在", ":::", "後"];
  let open = 0;
  const looks = lines.map((text) => {
    const look = lookAtLine(text, open).line;
    open = countOpen(text, open);
    return look;
  });
  expect(looks).toEqual([undefined, "f", "b", "f", "b", "f", "b", "f", undefined]);
});
