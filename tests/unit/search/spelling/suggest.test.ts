/** What is offered when a question stands nowhere, and what that costs those whose question does. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Search } from "../../../../src/search/create-search.ts";
import { awaitAll } from "../../../../src/search/find-stories.ts";
import { cutSyllables } from "../../../../src/search/spelling/cut-syllables.ts";
import type { VariantTag } from "../../../../src/variants/table.ts";
import { type BuiltIndex, buildInNode } from "../in-node.ts";
import { tellStory, written } from "../told-story.ts";

const stories = [
  tellStory("separator", "只讓一樣東西過去", "一張薄膜。", ["隔膜很薄。女子圍棋。革命與磨損。"]),
  tellStory("nantong", "南通的最後一手棋", "開頭。", ["南通在長江口。黃金時代的皇后走了。", "西安和先生。"]),
  tellStory("again", "又到南通", "開頭。", ["隔膜工廠在南通。"]),
  tellStory("readings", "到重慶去", "開頭。", ["長安的音樂。銀行的行長還在校對。"]),
];
let built: BuiltIndex;
const searches = new Map<VariantTag, Search>();

beforeAll(async () => {
  built = await buildInNode(stories);
  for (const tag of [written, "zh-Hans"] as const) searches.set(tag, await built.open(tag));
}, 60_000);

afterAll(() => {
  for (const search of searches.values()) search.stop();
  built.remove();
});

async function suggest(query: string, tag: VariantTag = written): Promise<string | undefined> {
  const search = searches.get(tag);
  if (search === undefined) throw new Error("not built");
  const finding = await awaitAll(search.find(query));
  expect(finding.partial, query).toBe(true);
  return search.suggest(finding);
}

for (const [query, wanted] of [
  ["隔摸", "隔膜"],
  ["葛膜", "隔膜"],
  ["葛摸", "隔膜"],
  ["南同", "南通"],
  ["南銅", "南通"],
  ["皇今", "黃金"],
  ["gemo", "隔膜"],
  ["ge mo", "隔膜"],
  ["GeMo", "隔膜"],
  ["nantong", "南通"],
  ["xian", "西安"],
  ["xiansheng", "先生"],
  ["nvzi", "女子"],
  ["nüzi", "女子"],
  ["huangjinshidai", "黃金時代"],
  ["皇金時代", "黃金時代"],
  // Characters of several readings, by the one their word has.
  ["chongqing", "重慶"],
  ["changan", "長安"],
  ["yinyue", "音樂"],
  ["yinhang", "銀行"],
  ["hangzhang", "行長"],
  ["jiaodui", "校對"],
  ["崇慶", "重慶"],
] as const)
  test(`${query} is answered with ${wanted}`, async () => expect(await suggest(query)).toBe(wanted));

test("in the form of the reader's edition", async () => {
  expect(await suggest("huangjin", "zh-Hans")).toBe("黄金");
});

for (const query of ["python", "zzzz", "㐀㐁", "青金", '"隔摸"', "beijing"])
  test(`${query} has no other spelling`, async () => expect(await suggest(query)).toBeUndefined());

test("what is found fetches no table of sounds or pairs", async () => {
  const search = await built.open(written);
  built.asked.length = 0;
  for (const query of ["隔膜", "南通 棋", "長江口"]) await awaitAll(search.find(query));
  expect(built.asked.filter((address) => /sounds|pairs/.test(address))).toEqual([]);
  search.stop();
});

test("letters are cut into the syllables there are, in few before many", () => {
  const syllables = new Set(["xi", "an", "xian", "nan", "na", "ntong", "tong"]);
  const cut = (letters: string) => cutSyllables(letters, (text) => syllables.has(text)).map((way) => way.join(" "));
  expect(cut("xian")).toEqual(["xi an"]);
  expect(cut("nantong")).toEqual(["na ntong", "nan tong"]);
  expect(cut("nantongx")).toEqual([]);
});
