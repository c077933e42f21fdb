/** Slips of a Chinese keyboard: what is a mark in the wrong width, and what is prose. */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../../src/copy/apply-fixes.ts";
import { listSlips } from "../../../src/markdown/list-slips.ts";
import { parseStory } from "../../../src/markdown/story-renderer.ts";
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
])("is prose, or right: %s", (body) => {
  expect(list(body)).toEqual([]);
});

test("a line of a hundred thousand marks is looked through at once", { timeout: 10_000 }, () => {
  for (const mark of ["［", "：", "＃", "＊＊", "！［", "：keep［", "[^"]) list(mark.repeat(100_000 / mark.length));
});
