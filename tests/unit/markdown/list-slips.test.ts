/** Slips of a Chinese keyboard: what is a mark in the wrong width, and what is prose. */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../src/copy/apply-fixes.ts";
import { listSlips } from "../../../src/markdown/list-slips.ts";
import { parseStory } from "../../../src/markdown/story-renderer.ts";
import { measureWork } from "../measure-work.ts";
import { createSource } from "./create-source.ts";

const list = (body: string) => listSlips(body, unified().use(remarkParse).use(remarkGfm).parse(body));
const mend = (body: string) =>
  applyFixes(
    body,
    list(body).map((slip) => ({ ...slip, length: slip.found.length })),
  );

describe("what is mended", () => {
  test.each([
    ["：：：note\n水聲。\n：：：", ":::note\n水聲。\n:::"],
    [":::note\n水聲。\n：：：", ":::note\n水聲。\n:::"],
    ["：::note｛title＝“水聲”｝\n水聲。\n:::", ':::note{title="水聲"}\n水聲。\n:::'],
    [':::chart｛data="rain.csv" title=”雨量“｝\n:::', ':::chart{data="rain.csv" title="雨量"}\n:::'],
    [":::timeline［年表］\n- 2021：通車\n:::", ":::timeline[年表]\n- 2021：通車\n:::"],
    ["：：note\n水聲。\n：：：", ":::note\n水聲。\n:::"],
    ["：:note {title=「水聲」}\n水聲。\n:::", ':::note{title="水聲"}\n水聲。\n:::'],
    ["說：：keep［皇后］在後面。", "說：:keep[皇后]在後面。"],
    ["：：keep［皇后］在前面。", ":keep[皇后]在前面。"],
    ["說：:keep［皇后］。", "說：:keep[皇后]。"],
    ["說：keep［皇后］在後面。", "說:keep[皇后]在後面。"],
    ["說：keep[皇后]。", "說:keep[皇后]。"],
    ["說:keep［皇后］。", "說:keep[皇后]。"],
    ["：note［隔膜］｛text＝“一層薄膜。”｝", ':note[隔膜]{text="一層薄膜。"}'],
    ["：variant［計程車］｛zh-Hant-HK＝的士｝", ":variant[計程車]{zh-Hant-HK=的士}"],
    ["！［江面］（map.svg）", "![江面](map.svg)"],
    ["![江面]（map.svg）", "![江面](map.svg)"],
    ["!［江面](橋.JPG）", "![江面](橋.JPG)"],
    ["![江面](map.svg)｛wide｝", "![江面](map.svg){wide}"],
    [
      '![江面](map.svg "從上游看｜林秋生")｛full focus＝“30% 20%”｝',
      '![江面](map.svg "從上游看｜林秋生"){full focus="30% 20%"}',
    ],
    ["！［江面］（map.svg）｛pair｝", "![江面](map.svg){pair}"],
    ["見［縣報］（https://example.org/a）。", "見[縣報](https://example.org/a)。"],
    ["見[上篇]（../old-ferry/#水聲）。", "見[上篇](../old-ferry/#水聲)。"],
    ["真好！［縣報］（https://example.org/）", "真好！[縣報](https://example.org/)"],
    ["##水聲", "## 水聲"],
    ["###　水聲", "### 水聲"],
    ["＃＃水聲\n\n水。", "## 水聲\n\n水。"],
    ["水聲［^1］。\n\n[^1]：漲水。", "水聲[^1]。\n\n[^1]: 漲水。"],
    ["水聲[＾a]。\n\n［^a］: 漲水。", "水聲[^a]。\n\n[^a]: 漲水。"],
    ["＊＊重要＊＊的事", "**重要**的事"],
    ["**重要＊＊的事", "**重要**的事"],
    ["＊＊重要**的事", "**重要**的事"],
    ["這是** 重要 **的事", "這是**重要**的事"],
    ["｜ 甲 ｜ 乙 ｜\n｜ --- ｜ --- ｜\n｜ 1 ｜ 2 ｜", "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |"],
    ["｜甲｜乙｜\n｜－－－｜：－－：｜\n｜1｜2｜", "|甲|乙|\n|---|:---:|\n|1|2|"],
    ["| 甲 | 乙 |\n| —— | —— |\n| 1 | 2 |", "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |"],
    ["| 甲 ｜ 乙 |\n| --- | --- |\n| 1 ｜ 2 |", "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |"],
    ["| 甲 | 乙 |\n| --- | --- |\n| 1 ｜ 2 |", "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |"],
    ["1。 第一\n2。 第二", "1. 第一\n2. 第二"],
    ["1．第一\n2．第二\n3．第三", "1. 第一\n2. 第二\n3. 第三"],
    ["1、第一\n2、第二", "1. 第一\n2. 第二"],
    ["１. 第一\n２. 第二", "1. 第一\n2. 第二"],
    ["1.第一\n2.第二", "1. 第一\n2. 第二"],
    ["1。第一", "1. 第一"],
    ["・第一\n・第二", "- 第一\n- 第二"],
    ["－ 第一\n－ 第二", "- 第一\n- 第二"],
    ["•第一\n•第二", "- 第一\n- 第二"],
    ["-第一\n-第二", "- 第一\n- 第二"],
    ["＊ 第一\n＊ 第二", "- 第一\n- 第二"],
    ["＞ 引文", "> 引文"],
    ["＞＞引文", "> > 引文"],
    ["＃ 水聲\n\n水。", "## 水聲\n\n水。"],
    ["水。\n\n＊＊＊\n\n聲。", "水。\n\n***\n\n聲。"],
    ["水。\n\n———\n\n聲。", "水。\n\n***\n\n聲。"],
    ["～～～\n水\n～～～", "~~~\n水\n~~~"],
    ["｀｀｀\n水\n｀｀｀", "```\n水\n```"],
    ["按｀Enter｀", "按`Enter`"],
    ["一行＜br＞二行＜BR／＞三行", "一行<br>二行<BR/>三行"],
    ["＜!-- 再查 --＞", "<!-- 再查 -->"],
    ["水。<！—— 再查 ——>", "水。<!-- 再查 -->"],
    ["<！-- 再查 -->", "<!-- 再查 -->"],
    ["水聲【^1】。\n\n【^1】：漲水。", "水聲[^1]。\n\n[^1]: 漲水。"],
    ["水聲〔^a〕。\n\n[^a]: 漲水。", "水聲[^a]。\n\n[^a]: 漲水。"],
    ["說:keep【皇后】，:keep「皇后」。", "說:keep[皇后]，:keep[皇后]。"],
    [":note[隔膜]{text=「一層薄膜。」}", ':note[隔膜]{text="一層薄膜。"}'],
    [':note [隔膜]{text="一層薄膜。"}', ':note[隔膜]{text="一層薄膜。"}'],
    ["::: note{title=「水聲」}\n水。\n:::", ':::note{title="水聲"}\n水。\n:::'],
    [':::note {title="水聲"}\n水。\n:::　', ':::note{title="水聲"}\n水。\n:::'],
    ['　:::note{title="水聲"}\n水。\n:::', ':::note{title="水聲"}\n水。\n:::'],
    ["見[縣報] (https://example.org/a)。", "見[縣報](https://example.org/a)。"],
    ["見［水聲］（#水聲）。", "見[水聲](#水聲)。"],
    ["！［江面］（map.svg “從上游看”）", '![江面](map.svg "從上游看")'],
    ["![江面](map.svg「從上游看｜林秋生」)", '![江面](map.svg "從上游看｜林秋生")'],
    ['![江面](map.svg　"從上游看")', '![江面](map.svg "從上游看")'],
  ])("%s", (body, expected) => {
    expect(mend(body)).toBe(expected);
    expect(list(expected)).toEqual([]);
    const said = parseStory(createSource(body)).problems.filter(({ code }) => code === "mark-slip");
    expect(said.length).toBeGreaterThan(0);
  });
});

test.each([
  "記者：王小明",
  "他說：「：keep 是記號。」",
  "#標籤不是標題",
  "＃標籤",
  "他來了。\n——你來了？\n——來了。",
  "1、只有一項的說明。",
  "3.5萬人\n4.5萬人",
  "這是**粗體**，又**一處**。",
  "是**《水聲》**，又**《江面》**的",
  "| 甲｜乙 | 丙 |\n| --- | --- |\n| 1｜2 | 3 |",
  "甲｜乙\n——\n丙",
  ":::note{title='水聲'}\n水。\n:::",
  "好啊～～真的～～",
  "五＜六，七＞六",
  "```\n水\n```",
  "比例３：１：２",
  "注意！［按：原文如此］（見上）",
  "［註］（一）見附錄。",
  "見附註：note。",
  "五星＊＊酒店，四星＊酒店",
  "`：keep［皇后］`和`##字`",
  "```\n：：：note\n##字\n```",
  '<p title="：keep［皇后］">水</p>',
  "## 水聲",
  "##  兩個空格",
  ":keep[皇后]在[這裡](../old-ferry/)，![江面](map.svg)。",
  "水聲[^1]。\n\n[^1]: 漲水：漲得快。",
  ":::note\n水聲。\n:::",
  "結果：：：不一定",
  "他說：:keep[后来]呢",
  "：：note 這樣的寫法",
  "結果：：\n不一定",
])("is prose, or right: %s", (body) => {
  expect(list(body)).toEqual([]);
});

test.each([
  ["　　水聲。", "水聲。", "typed-indent"],
  ["水。\n\n　聲。", "水。\n\n聲。", "typed-indent"],
  ["    水聲在四個空格後面。", "水聲在四個空格後面。", "typed-indent"],
  ["水。\n\n\t聲。", "水。\n\n聲。", "typed-indent"],
  [':::note{title="水"}\n　　聲。\n:::', ':::note{title="水"}\n聲。\n:::', "typed-indent"],
  ["> 　　水聲。", "> 水聲。", "typed-indent"],
  ["　　水。\n　　聲。", "水。\n　　聲。", "joined-paragraphs"],
  ["水**聲**。\n　　江面。", "水**聲**。\n　　江面。", "joined-paragraphs"],
])("spaces before words: %j", (body, expected, code) => {
  expect(mend(body)).toBe(expected);
  expect(parseStory(createSource(body)).problems.map((problem) => problem.code)).toContain(code);
});

test.each(["水　聲。", "- 水\n\n  聲。", "```\n    水\n```", "    const a = 1;"])("no indent: %j", (body) => {
  expect(list(body)).toEqual([]);
});

test("a line of a hundred thousand marks is looked through at once", { timeout: 120_000 }, () => {
  const marks = [
    "［",
    "：",
    "＃",
    "＊＊",
    "！［",
    "：keep［",
    "[^",
    "**",
    "** ",
    "｀",
    "<!-",
    "＜",
    "【^",
    "・",
    "｜",
    "　",
    "！［］（a.svg「",
  ];
  const look = () => marks.map((mark) => list(mark.repeat(100_000 / mark.length)));
  expect(measureWork(look)).toBeLessThan(10);
});
