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
  ["2021年2月9日、１２月３１日", "[2021年][2月9日]、[１２月３１日]"],
  ["2月9日報、2月9號、12月中、2022年2月", "[2月9日]報、[2月9號]、[12月]中、[2022年][2月]"],
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
  ["2019-2021年、12:30開始，12:30:15起", "[2019-2021年]、12:30開始，12:30:15起"],
  [
    "2019—2021年、2019–2021 年、5–6成、3～5天、3至5人、3到5倍",
    "[2019—2021年]、[2019–2021 年]、[5–6成]、[3～5天]、[3至5人]、[3到5倍]",
  ],
  ["3%–5%的人、第21-23頁、3×5 公尺、3 x 5 cm", "[3%–5%的]人、[第21-23頁]、[3×5 公尺]、[3 x 5 cm]"],
  ["1：3的比例", "[1：3的]比例"],
  ["№ 5、No. 12、§ 3.2、¥ 3,000、US$3.5、￥9萬", "[№ 5]、[No. 12]、[§ 3.2]、[¥ 3,000]、US$3.5、￥[9萬]"],
  [
    "350 ppm、5 mg/L、9.81 m/s²、1,200 km²、120 公里/小時、8元/噸",
    "[350 ppm]、[5 mg/L]、[9.81 m/s]²、[1,200 km]²、[120 公里/小時]、[8元/噸]",
  ],
  ["2½ 小時、10⁶ 個、1/3 的人", "[2½ 小時]、[10⁶ 個]、1/[3 的]人"],
  ["３５％、３０人", "[３５％]、[３０人]"],
  ["第十二屆、第三百二十一回、第一次", "[第十二屆]、[第三百二十一回]、第一次"],
  ["COVID-19、T-1000 型、GPT-4o、H5N1-2", "[COVID-19]、[T-1000] 型、GPT-4o、H5N1-2"],
  ["0.3個百分點、1990年代、20世紀、3.5 萬億元", "[0.3個百分點]、[1990年代]、[20世紀]、[3.5 萬億元]"],
  ["加西亞·馬爾克斯、公里／小時、甲•乙", "加西[亞·]馬爾克斯、公[里／]小時、[甲•]乙"],
  ["3·15晚會、A·B、·甲", "3·[15晚]會、A·B、·甲"],
  ["", ""],
])("%s", (text, expected) => {
  expect(show(text)).toBe(expected);
});

test("a text of a hundred thousand digits is looked through at once", () => {
  expect(listBoundFigures("1".repeat(100_000))).toEqual([]);
  expect(listBoundFigures("1,".repeat(50_000))).toEqual([]);
  expect(listBoundFigures("第".repeat(100_000))).toEqual([]);
  expect(listBoundFigures("第一".repeat(50_000))).toEqual([]);
  expect(listBoundFigures("1:".repeat(50_000))).toEqual([]);
  expect(listBoundFigures("A-".repeat(50_000))).toEqual([]);
  expect(listBoundFigures("$".repeat(100_000))).toEqual([]);
});
