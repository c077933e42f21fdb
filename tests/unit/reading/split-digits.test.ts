import { expect, test } from "vitest";
import { splitDigits } from "../../../src/reading/split-digits.ts";

/** Pieces as one text: [side by side], <one below the other>. */
const format = (text: string) =>
  splitDigits(text)
    .map((piece) => (piece.set === "tcy" ? `[${piece.text}]` : piece.set === "up" ? `<${piece.text}>` : piece.text))
    .join("");

test.each([
  ["", ""],
  ["沒有數字", "沒有數字"],
  ["2021年2月9日", "<2021>年<2>月<9>日"],
  ["11月28日", "[11]月[28]日"],
  ["27", "[27]"],
  ["1,227字", "<1,227>字"],
  ["1.5億", "<1.5>億"],
  ["50%和5%", "<50%>和<5%>"],
  ["4+2", "<4>+<2>"],
  ["A4紙，CO2，MP3、3D", "A4紙，CO2，MP3、3D"],
  ["第12，第3", "第[12]，第<3>"],
])("%s is set %s", (text, expected) => {
  expect(format(text)).toBe(expected);
  expect(
    splitDigits(text)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});
