/** Lines on a poster. A character is 1 wide, a Latin letter or digit half. */
import { expect, test } from "vitest";
import { breakLines, fitText, listPieces } from "../../../src/reading/break-lines.ts";

const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.5 : 1), 0);
const lines = (text: string, width: number) => breakLines(listPieces(text), width, measure);

test.each([
  ["水珠比人誠實，哪一根索鬆了", 6, ["水珠比人誠", "實，哪一根索", "鬆了"]],
  ["他說「響了」", 3, ["他說", "「響", "了」"]],
  ["每秒1,250次讀數", 4, ["每秒", "1,250次", "讀數"]],
  ["用Python寫的", 4, ["用Python", "寫的"]],
  ["一二三四五", 4, ["一二三", "四五"]],
  ["", 4, []],
])("%s, %d wide", (text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

test("no line is wider than it may be, none begins with a closing mark, and no character is lost", () => {
  const text =
    "雨停以後，鍾有福照例從南岸走上橋。「手電筒不照路，照鋼索」：一根一根照過去……看水珠是不是排成直線（26年，3,100步）。";
  for (let width = 6; width < 40; width += 1) {
    const found = lines(text, width);
    expect(found.join("")).toBe(text);
    for (const line of found) expect(line).not.toMatch(/^[，。」：）…]/u);
  }
});

test("the largest size at which a text fits, its lines of about one length", () => {
  const pieces = listPieces("水珠比人誠實，哪一根索鬆了，那裡的水會先掉下來。");
  const fitTo = (height: number) => fitText(pieces, { width: 900, height, leading: 1.5 }, [90, 60, 30], measure);
  expect(fitTo(500)).toEqual({ size: 90, lines: ["水珠比人誠實，哪", "一根索鬆了，那裡", "的水會先掉下來。"] });
  expect(fitTo(200).size).toBe(60);
  expect(fitTo(50)).toEqual({ size: 30, lines: ["水珠比人誠實，哪一根索鬆了，那裡的水會先掉下來。"] });
});

test("what does not fit even at the smallest size says that it goes on", () => {
  const { size, lines: shown } = fitText(
    listPieces("字".repeat(200)),
    { width: 300, height: 90, leading: 1.5 },
    [60, 30],
    measure,
  );
  expect(size).toBe(30);
  expect(shown.length).toBe(2);
  expect(shown.at(-1)).toMatch(/字……$/);
});
