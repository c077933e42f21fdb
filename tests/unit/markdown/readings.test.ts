/** `:ruby[…]{…}`: each edition shows the reading in its own script, and nobody who looks for the character meets it. */
import { expect, test } from "vitest";
import { parseStory, renderStory } from "../../../src/markdown/story-renderer.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import { createSource } from "./create-source.ts";

const parse = (body: string) => parseStory(createSource(body));
const render = (body: string, tag: VariantTag) =>
  renderStory(parse(body), createConverter("zh-Hant-TW", tag), () => undefined, tag);

const ruby = (base: string, reading: string, script: string) =>
  `<ruby class="${script}">${base}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`;

test.each([
  ["zh-Hans", ":ruby[隰]{xí}", ruby("隰", "xí", "pinyin")],
  ["zh-Hant-HK", ":ruby[隰]{ㄒㄧˊ}", ruby("隰", "xí", "pinyin")],
  ["zh-Hant-TW", ":ruby[隰]{xi2}", ruby("隰", "ㄒㄧˊ", "bopomofo")],
  ["zh-Hant-TW", ":ruby[嗎]{˙ㄇㄚ}", ruby("嗎", "˙ㄇㄚ", "bopomofo")],
  ["zh-Hans", ":ruby[嗎]{˙ㄇㄚ}", ruby("吗", "ma", "pinyin")],
  ["zh-Hant-TW", ":ruby[人人]{rén rén}", ruby("人", "ㄖㄣˊ", "bopomofo").repeat(2)],
  // 兒化: two characters, one syllable; in bopomofo each has its own.
  ["zh-Hans", ":ruby[玩兒]{wánr}", ruby("玩儿", "wánr", "pinyin")],
  ["zh-Hant-TW", ":ruby[玩兒]{wánr}", ruby("玩", "ㄨㄢˊ", "bopomofo") + ruby("兒", "ㄦ", "bopomofo")],
  ["zh-Hans", ":ruby[玩兒]{ㄨㄢˊㄦ}", ruby("玩儿", "wánr", "pinyin")],
  ["zh-Hans", ":ruby[花兒]{ㄏㄨㄚ ㄦ}", ruby("花儿", "huār", "pinyin")],
  ["zh-Hans", ":ruby[花兒]{hua1 r}", ruby("花儿", "huār", "pinyin")],
  ["zh-Hans", ":ruby[一會兒]{yíhuìr}", ruby("一", "yí", "pinyin") + ruby("会儿", "huìr", "pinyin")],
  ["zh-Hant-TW", ":ruby[花]{huār}", ruby("花", "ㄏㄨㄚㄦ", "bopomofo")],
  ["zh-Hant-TW", ":ruby[女兒]{nǚ'ér}", ruby("女", "ㄋㄩˇ", "bopomofo") + ruby("兒", "ㄦˊ", "bopomofo")],
  // Names in capitals, and words written in one.
  ["zh-Hans", ":ruby[西安]{Xī'ān}", ruby("西", "Xī", "pinyin") + ruby("安", "ān", "pinyin")],
  ["zh-Hant-TW", ":ruby[西安]{Xī’ān}", ruby("西", "ㄒㄧ", "bopomofo") + ruby("安", "ㄢ", "bopomofo")],
  ["zh-Hans", ":ruby[北京]{Běijīng}", ruby("北", "Běi", "pinyin") + ruby("京", "jīng", "pinyin")],
  ["zh-Hant-TW", ":ruby[方案]{fāng'àn}", ruby("方", "ㄈㄤ", "bopomofo") + ruby("案", "ㄢˋ", "bopomofo")],
  ["zh-Hant-TW", ":ruby[翻供]{fāngòng}", ruby("翻", "ㄈㄢ", "bopomofo") + ruby("供", "ㄍㄨㄥˋ", "bopomofo")],
  ["zh-Hans", ":ruby[北岸]{ㄅㄟˇㄢˋ}", ruby("北", "běi", "pinyin") + ruby("岸", "àn", "pinyin")],
  ["zh-Hans", ":ruby[東西]{dong1xi0}", ruby("东", "dōng", "pinyin") + ruby("西", "xi", "pinyin")],
  ["zh-Hant-TW", ":ruby[橛子]{jué·zi}", ruby("橛", "ㄐㄩㄝˊ", "bopomofo") + ruby("子", "˙ㄗ", "bopomofo")],
  // Marks in the base have no reading.
  ["zh-Hans", ":ruby[不，要]{bú yào}", `${ruby("不", "bú", "pinyin")}，${ruby("要", "yào", "pinyin")}`],
  [
    "zh-Hant-TW",
    "<ruby>北京<rt>Běijīng</rt></ruby>",
    ruby("北", "ㄅㄟˇ", "bopomofo") + ruby("京", "ㄐㄧㄥ", "bopomofo"),
  ],
  ["zh-Hans", "<ruby>孤獨<rt>solo</rt></ruby>", ruby("孤独", "solo", "reading")],
  [
    "zh-Hans",
    "<ruby>頭<rt>ㄊㄡˊ</rt>髮<rt>ㄈㄚˇ</rt></ruby>",
    ruby("头", "tóu", "pinyin") + ruby("发", "fǎ", "pinyin"),
  ],
  ["zh-Hans", "<ruby>孤獨<rt>solitude</rt></ruby>", ruby("孤独", "solitude", "reading")],
] as const)("in %s %s", (tag, body, expected) => {
  expect(render(`甲${body}，乙`, tag).html).toBe(`<p id="p1">甲${expected}，乙</p>`);
});

test("the words are converted, counted and searched as if there were no reading", () => {
  const body = "## 頭:ruby[髮]{fà}\n\n剪頭:ruby[髮]{fà}，叫:ruby[隰]{xí}地";
  const { html, outline, paragraphs } = render(body, "zh-Hans");
  expect(html).toContain('<h2 id="頭髮">头<ruby');
  expect(outline).toEqual([{ id: "頭髮", text: "头发" }]);
  expect(paragraphs.map(({ text }) => text)).toEqual(["头发", "剪头发，叫隰地"]);
});

test.each([
  [":ruby[隰]", "標記「:ruby[隰]」不完整。"],
  [":ruby[隰地]{xí}", "標記「:ruby[隰地]{xí}」不完整。"],
  [":ruby[**隰**]{xí}", "標記「:ruby[**隰**]{xí}」不完整。"],
  [":ruby[嘅]{ge33}", "「ge33」不是國語的一個音節。"],
  [":ruby[北京]{Běi}", "標記「:ruby[北京]{Běi}」不完整。"],
  [":ruby[西安]{xiān}", "標記「:ruby[西安]{xiān}」不完整。"],
  [":ruby[玩具]{wánr}", "標記「:ruby[玩具]{wánr}」不完整。"],
  [":ruby[，]{xí}", "標記「:ruby[，]{xí}」不完整。"],
  [":ruby[孤獨]{solitude}", "「solitude」不是國語的一個音節。"],
  [":ruby[碕]{qíi}", "「qíi」不是國語的一個音節。"],
])("%s is said", (body, sentence) => {
  expect(parse(`甲${body}乙`).problems.map(({ what }) => what)).toEqual([sentence]);
});

test.each(["見附註:ruby。", "比例:ruby{甲}"])("%s is prose", (body) => {
  const parsed = parse(body);
  expect(parsed.problems).toEqual([]);
  expect(render(body, "zh-Hant-TW").html).toBe(`<p id="p1">${body}</p>`);
});

test.each([" ", ""])("a reading without end is told, with %j between its syllables", (between) => {
  const count = 30_000;
  const { problems } = parse(`:ruby[${"媽".repeat(count)}]{${Array(count).fill("mā").join(between)}}`);
  expect(problems.map(({ code }) => code)).toContain("ruby-mark-shape");
});
