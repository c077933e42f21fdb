/** Lines below pictures: which are captions, and how the house writes them. */
import { expect, test } from "vitest";
import { readCaption, signCaption } from "../../../src/import/find-captions.ts";

test.each([
  ["▲重開那天的橋頭", "重開那天的橋頭"],
  ["圖：重開那天的橋頭", "重開那天的橋頭"],
  ["图 2：重开那天的桥头。", "重开那天的桥头。"],
  ["圖片說明：橋頭的燈（王小明攝）", "橋頭的燈｜王小明"],
  ["圖為重開那天的橋頭。王小明攝", "重開那天的橋頭。｜王小明"],
  ["图为重开那天的桥头。 江报记者 王小明 摄", "重开那天的桥头。｜江报记者 王小明"],
  ["左圖是從前的橋頭。", "左圖是從前的橋頭。"],
  ["橋頭的燈 王小明／攝影", "橋頭的燈｜王小明"],
  ["橋頭的燈（江報提供）。", "橋頭的燈｜江報提供"],
  ["▲重開那天的橋頭，2022年3月拍攝。", "重開那天的橋頭，2022年3月拍攝。"],
  ["圖為橋頭的燈，由管理處提供。", "橋頭的燈，由管理處提供。"],
  ["图为渡船靠岸。 何敏 供图", "渡船靠岸。｜何敏"],
  ["渡船靠岸（何敏供圖）", "渡船靠岸｜何敏"],
  ["上圖：橋頭的燈", "上圖：橋頭的燈"],
  ["圖說：橋頭夜景", "橋頭夜景"],
])("%s", (line, caption) => {
  expect(readCaption(line)).toBe(caption);
});

test.each([
  ["who took it, which the front matter says", "圖：王小明"],
  ["the same, of two", "图：王小明、李四"],
  ["a sentence of the story", "夜裡的水很冷，燈由管理處提供。"],
  ["one about taking pictures", "他說，每年冬天都有人來攝影。"],
  ["one that ends in the word", "那年冬天他離開了工廠。開始學攝影。"],
  ["a byline", "◎文／王小明"],
  ["a library", "下圖書館借了三本書的人，都記得那場雨。"],
  ["a subhead", "燈還沒亮"],
  ["nothing but a credit", "（王小明攝）"],
  ["two lines", "圖為橋頭。\n他說，快了。"],
  ["what is too long", `圖為${"橋".repeat(100)}`],
  ["nothing", ""],
  ["a paragraph that talks of the picture above", "上圖中的老船工今年七十歲，他說橋通車以後，坐船的人少了。"],
  ["one that begins with the picture's middle", "圖中可以看見三條船，最小的一條是他的。他不肯賣。"],
  ["more than one sentence about it", "圖為渡口。他在這裡守了十年，聽久了就分得出水位。"],
])("%s is none: %s", (_, line) => {
  expect(readCaption(line)).toBeUndefined();
});

test.each([
  ["燈塔（何敏攝）", "燈塔｜何敏"],
  ["燈塔，2019年。攝影／何敏", "燈塔，2019年｜何敏"],
  ["灯塔。图／何敏", "灯塔｜何敏"],
  ["燈塔 何敏 供圖", "燈塔｜何敏"],
  ["燈塔（島報提供）", "燈塔｜島報提供"],
  ["燈塔｜何敏", "燈塔｜何敏"],
  ["何敏學攝影的那座燈塔。", "何敏學攝影的那座燈塔。"],
])("signed: %s", (caption, signed) => {
  expect(signCaption(caption)).toBe(signed);
});
