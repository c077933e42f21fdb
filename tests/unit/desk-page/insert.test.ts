/** What is put into a text from outside: where it goes, and how a picture is written. */
import { describe, expect, test } from "vitest";
import { formatBlock } from "../../../src/desk-page/insert/block-text.ts";
import { formatNumbers, formatTable, parseCells } from "../../../src/desk-page/insert/cells.ts";
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

describe("cells of a spreadsheet", () => {
  test.each([
    [
      "tabs",
      "週\t車\r\n一\t3\r\n",
      [
        ["週", "車"],
        ["一", "3"],
      ],
    ],
    ["quoted, with a line end and a mark", '甲\t"一\n""二"""\n', [["甲", '一 "二"']]],
    [
      "rows of other lengths, empty ones left out",
      "甲\t乙\n\t\n丙",
      [
        ["甲", "乙"],
        ["丙", ""],
      ],
    ],
    ["one column, with commas between thousands", "雨量\n1,234\n5,678\n", [["雨量"], ["1,234"], ["5,678"]]],
    ["one column, with sentences", "說明\n一，二。\n三。", [["說明"], ["一，二。"], ["三。"]]],
    [
      "a file of numbers with quotation marks",
      '地,人口\n"甲,乙","1,234"\n丙,5',
      [
        ["地", "人口"],
        ["甲,乙", "1,234"],
        ["丙", "5"],
      ],
    ],
    [
      "merged cells, as a spreadsheet copies them",
      "年\t\t季\n2020\t一\t\n\t二\t3\n",
      [
        ["年", "", "季"],
        ["2020", "一", ""],
        ["", "二", "3"],
      ],
    ],
    [
      "an open quotation mark",
      '甲\t"乙\n丙\t丁',
      [
        ["甲", '"乙'],
        ["丙", "丁"],
      ],
    ],
    [
      "commas, where somebody typed them",
      "月,雨\n六月,210",
      [
        ["月", "雨"],
        ["六月", "210"],
      ],
    ],
    ...[";", "；", "，", "\t"].map(
      (mark) =>
        [
          `parted by ${JSON.stringify(mark)}`,
          `月${mark}雨${mark}日\n六月${mark}"2${mark}10"${mark}1\n`,
          [
            ["月", "雨", "日"],
            ["六月", mark === "\t" ? "2 10" : `2${mark}10`, "1"],
          ],
        ] as const,
    ),
    ["sentences of one column", "一，二。\n三。\n", [["一，二。"], ["三。"]]],
    ["nothing", "", []],
  ] as const)("%s", (_name, text, rows) => expect(parseCells(text)).toEqual(rows));
  test("as a table of Markdown", () =>
    expect(
      formatTable([
        ["a|b", "乙"],
        ["一", "2"],
      ]),
    ).toBe("| a\\|b | 乙 |\n| --- | --- |\n| 一 | 2 |"));
  test("as numbers of a file", () =>
    expect(
      formatNumbers([
        ["週", "車, 輛"],
        ["一, 二", "１,200"],
        ["三", "約3"],
      ]),
    ).toBe('週,"車, 輛"\n"一, 二",1200\n三,約3\n'));
});

describe("a block", () => {
  const block = { title: "", says: "", use: "", face: {}, settings: [], example: "" };
  test.each([
    ["items", "全長：312公尺\n\n- 工期：14個月", "- 全長：312公尺\n- 工期：14個月"],
    ["words", "一句\n:::\n兩句\n", "一句\n\n兩句"],
    ["cells", "甲\t乙\n一\t2", "| 甲 | 乙 |\n| --- | --- |\n| 一 | 2 |"],
    ["pictures", "![甲](a.jpg)\n![乙](b.jpg)", "![甲](a.jpg)\n![乙](b.jpg)"],
  ] as const)("of %s", (content, typed, inner) =>
    expect(
      formatBlock(
        { ...block, name: "x", content },
        { settings: { title: '"名"', note: " " }, content: typed, file: "" },
      ),
    ).toEqual({ markdown: `:::x{title="&quot;名&quot;"}\n${inner}\n:::`, files: {} }),
  );
  test("of numbers has them in a file", () =>
    expect(
      formatBlock(
        { ...block, name: "chart", content: "numbers" },
        { settings: {}, content: "甲\t乙\n一\t2", file: "n.csv" },
      ),
    ).toEqual({ markdown: ':::chart{data="n.csv"}\n:::', files: { "n.csv": "甲,乙\n一,2\n" } }));
});
