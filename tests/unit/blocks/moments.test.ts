import { expect, test } from "vitest";
import { placeMoments } from "../../../src/blocks/chart/moments.ts";

const round = (places: readonly number[]) => places.map((place) => Math.round(place * 1000) / 1000);

test.each([
  ["years that are left out take their room", ["1975", "1990", "2025"], [0, 0.3, 1]],
  ["with 年 behind them", ["1975年", "1990年", "2025年"], [0, 0.3, 1]],
  ["even years are even, leap years too", ["2018", "2019", "2020", "2021"], [0, 0.333, 0.667, 1]],
  ["months across a year", ["2021年11月", "2021年12月", "2022年3月"], [0, 0.25, 1]],
  ["days of one year", ["7月1日", "7月8日", "7月29日"], [0, 0.25, 1]],
  ["days as machines write them", ["2021-12-31", "2022-01-01", "2022-01-04"], [0, 0.25, 1]],
  ["months alone", ["6月", "7月", "12月"], [0, 0.167, 1]],
  ["names are in order and no more", ["六月", "七月", "十二月"], [0, 0.5, 1]],
  ["one name among years makes all of them names", ["1975", "1990", "今年"], [0, 0.5, 1]],
  ["years that go back are names", ["2025", "1990", "1975"], [0, 0.5, 1]],
  ["a year twice is a name", ["1975", "1975", "2025"], [0, 0.5, 1]],
  ["one row", ["1975"], [0]],
])("%s", (_, names, expected) => {
  expect(round(placeMoments(names))).toEqual(expected);
});
