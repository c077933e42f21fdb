import { expect, test } from "vitest";
import { listBoundFigures } from "../../../src/markdown/bound-figures.ts";

/** What is bound in brackets. */
function show(text: string): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of listBoundFigures(text)) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}

test.each([
  ["總投資100億元，最初50億元", "總投資[100億元]，最初[50億元]"],
  ["成立約20年，第20年", "成立約[20年]，[第20年]"],
  ["2021年2月9日", "[2021年][2月][9日]"],
  ["第4手，第 4 手", "[第4手]，[第 4 手]"],
  ["25微米、1,200平方公里、3.5公尺", "[25微米]、[1,200平方公里]、[3.5公尺]"],
  ["20多年、100餘萬人、3個月", "[20多年]、[100餘萬人]、[3個月]"],
  ["20 年、5 km、100 MW、8 GB", "[20 年]、[5 km]、[100 MW]、[8 GB]"],
  ["40%的人，12.5%", "[40%的]人，12.5%"],
  ["130℃上下", "130℃上下"],
  ["18 ℃、35 ‰、50 %的船", "[18 ℃]、[35 ‰]、[50 %]的船"],
  ["1013 hPa、150 cc、60 km/h、5 m/s", "[1013 hPa]、[150 cc]、[60 km/h]、[5 m/s]"],
  ["過了130。", "過了130。"],
  ["A4紙、CO2排放、3D列印、H5N1型", "A4紙、CO2排放、3D列印、H5N1型"],
  ["iPhone15手機", "iPhone15手機"],
  ["百億元、第一手", "百億元、第一手"],
  ["2019-2021年、12:30開始", "2019-[2021年]、12:[30開]始"],
  ["", ""],
])("%s", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test("a text of a hundred thousand digits is looked through at once", () => {
  expect(listBoundFigures("1".repeat(100_000))).toEqual([]);
  expect(listBoundFigures("1,".repeat(50_000))).toEqual([]);
  expect(listBoundFigures("第".repeat(100_000))).toEqual([]);
});
