import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { expect, test } from "vitest";
import { frameTable } from "../../../src/markdown/tables.ts";

const build = (rows: readonly (readonly string[])[]) =>
  h("table", [
    h("thead", [
      h(
        "tr",
        rows[0]?.map((cell) => h("th", cell)),
      ),
    ]),
    h(
      "tbody",
      rows.slice(1).map((row) =>
        h(
          "tr",
          row.map((cell) => h("td", cell)),
        ),
      ),
    ),
  ]);

/** Classes of the columns, by the cells of the last row; of the frame. */
function name(rows: readonly (readonly string[])[]) {
  const frame = frameTable(build(rows), undefined);
  const [last = ""] = toHtml(frame).split("<tr>").slice(-1);
  const cells = [...last.matchAll(/<(th|td)(?: class="([^"]*)")?/g)];
  return {
    frame: (frame.properties.className as string[]).join(" "),
    columns: cells.map(([, tag, names = ""]) => (tag === "th" ? "name" : names)),
  };
}

test("figures stand right, long words have room, short ones before others are names", () => {
  expect(
    name([
      ["班", "人數", "每晚公里", "筆記", "備註"],
      ["第一代", "9", "37.2", "11本", "缺"],
      ["感測器", "0", "—", "約1本", "值班員手寫，寫在另一本簿子上"],
    ]),
  ).toEqual({ frame: "table", columns: ["name", "n", "n", "n", "w"] });
});

test.each([
  ["money in full-width signs", ["甲", "￥1,280,000", "＄30", "￥9萬", "一"], ["name", "n", "n", "n", ""]],
  ["years, shares, money, ranges, nothing", ["2019", "12.5%", "NT$1,200", "5–25微米", ""], ["name", "n", "n", "n", ""]],
  ["days and words are none", ["2021年2月9日", "第3手", "無", "A4", "一"], ["name", "", "", "", ""]],
  ["signs before money, brackets, shares", ["2020", "−¥120.5", "(1,234)", "1/3", "1：3"], ["name", "n", "n", "n", "n"]],
  ["up and down", ["2020", "▲5.50", "▼ 8.75", "±0.5", "≈15"], ["name", "n", "n", "n", "n"]],
  ["long units", ["2020", "−3.5 ℃", "1,200 km²", "約 12 萬", "3.5平方公里"], ["name", "n", "n", "n", "n"]],
  [
    "currencies by name, full-width digits",
    ["2020", "USD 3,400", "HK$ 12", "３５％", "0.3個百分點"],
    ["name", "n", "n", "n", "n"],
  ],
  [
    "rates, measures of two sides, times of day",
    ["2020", "5 mg/L", "3×5", "10:30", "3–5 年"],
    ["name", "n", "n", "n", "n"],
  ],
  ["minus in all widths, nothing in all forms", ["2020", "﹣3", "－4.5%", "……", "N/A"], ["name", "n", "n", "", ""]],
])("%s", (_, row, columns) => {
  expect(name([["甲", "乙", "丙", "丁", "戊"], row]).columns).toEqual(columns);
});

test("more than six columns may be broad, and those too wide for a column of print go across", () => {
  const head = (count: number, cell: string) => [Array(count).fill(cell), Array(count).fill("1")];
  expect(name(head(6, "甲")).frame).toBe("table");
  expect(name(head(7, "甲")).frame).toBe("table broad spread");
  expect(name(head(5, "一二三四五六")).frame).toBe("table spread");
});

test("what its editor aligned stands so", () => {
  const table = build([
    ["甲", "乙", "丙"],
    ["1", "2", "三"],
  ]);
  for (const cell of toCells(table)) cell.properties.align = ["left", "center", "right"][cell.at];
  expect(toHtml(frameTable(table, "表"))).toBe(
    '<section class="table" tabindex="0" aria-label="表"><table><thead><tr><th scope="col">甲</th><th class="c" scope="col">乙</th><th class="n" scope="col">丙</th></tr></thead><tbody><tr><th scope="row">1</th><td class="c">2</td><td class="n">三</td></tr></tbody></table></section>',
  );
});

function toCells(table: ReturnType<typeof build>) {
  return table.children.flatMap((part) =>
    "children" in part
      ? part.children.flatMap((row) =>
          "children" in row
            ? row.children.flatMap((cell, at) => (cell.type === "element" ? [Object.assign(cell, { at })] : []))
            : [],
        )
      : [],
  );
}

test("cells that reach over others leave a table as it is", () => {
  const table = build([
    ["甲", "乙"],
    ["1", "2"],
  ]);
  for (const cell of toCells(table)) cell.properties.colSpan = 2;
  expect(toHtml(frameTable(table, "表"))).not.toMatch(/class="n"|scope/);
});

test.each([
  [["12", "停牌", "13"], "n"],
  [["1.5", "…", "不詳", "2", "3"], "n"],
  [["12", "不變", "不變"], ""],
  [["12", "13", "沒有統計過"], ""],
  [["12", "13", "A4"], ""],
  [["漲", "跌"], ""],
])("a word among figures, as in %j, does not turn the column", (cells, expected) => {
  const rows = cells.map((cell) => ["甲", cell]);
  expect(name([["名", "量"], ...rows]).columns[1]).toBe(expected);
});

test("what a line holds is measured in squares, not in characters", () => {
  const rows = [
    ["日期", "公司", "量"],
    ["2024-03-18", "TSMC 台積電", "1"],
  ];
  expect(name(rows).columns).toEqual(["name", "", "n"]);
});

test.each([
  ["short columns stay in theirs", ["甲", "乙"], ["一", "1"], "table"],
  [
    "one long word of few columns goes across",
    ["甲", "乙", "丙"],
    ["Donaudampfschifffahrtsgesellschaft", "Electrodeionization", "1"],
    "table spread",
  ],
  [
    "a hyphen may end a line",
    ["甲", "乙", "丙"],
    ["Donau-dampf-schifffahrts-gesellschaft", "十個字的一句話在這裡面", "1"],
    "table",
  ],
  [
    "twelve columns with long words are set small",
    ["Manufacturer", "Electrodeionization", "Superconducting", ..."甲乙丙丁戊己庚辛壬"],
    ["XR-2000-Superconducting", "Internationalisierungs-GmbH", "1,200", ..."123456789"],
    "table broad spread",
  ],
  [
    "and smaller",
    ["Manufacturer", "Electrodeionization", "Superconducting", "Internationalisierung", ..."甲乙丙丁戊己庚辛"],
    ["XR-2000-Superconducting", "Donaudampfschifffahrtsgesellschaft", "1,200", "340", ..."12345678"],
    "table broad spread dense",
  ],
  [
    "what fits no paper is broken",
    Array(12).fill("Donaudampfschifffahrtsgesellschaft"),
    Array(12).fill("1"),
    "table broad spread dense tight",
  ],
])("on paper %s", (_name, head, row, expected) => {
  expect(name([head, row]).frame).toBe(expected);
});
