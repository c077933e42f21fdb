/** Which of the stories that hold a word is read first. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Search } from "../../../src/search/create-search.ts";
import { ask } from "./asked-in-node.ts";
import { type BuiltIndex, buildInNode } from "./in-node.ts";
import { tellStory, written } from "./told-story.ts";

const filler = (sentences: number) =>
  Array.from({ length: sentences }, () => "這一段說的是別的事，與它無關，只是讓文章長起來。");
const about = "隔膜很薄，離子穿過隔膜，電子過不了隔膜。";
/** Oldest first. */
const stories = [
  tellStory("explainer", "只讓一樣東西過去", "一張薄膜的故事。", [about, ...filler(20), about, about]),
  tellStory("headline", "隔膜之戰", "一個開頭。", filler(30)),
  tellStory("touching", "最後一手棋", "一家做隔膜的企業選址。", [
    "隔膜工廠要來。",
    ...filler(40),
    "隔膜是什麼，見另一篇。",
  ]),
  tellStory("long", "一年大事", "都在這裡。", [...filler(400), "隔膜投產。", "隔膜出貨。", "隔膜漲價。"]),
  tellStory("passing", "別的題目", "開頭。", ["順便提到隔膜一次。", ...filler(20)]),
];
let built: BuiltIndex;
let search: Search;

beforeAll(async () => {
  built = await buildInNode(stories);
  search = await built.open(written);
}, 60_000);

afterAll(() => {
  search.stop();
  built.remove();
});

test("a headline first, then what is about it, then what touches on it", async () => {
  expect((await ask(search, "隔膜")).slugs).toEqual(["headline", "explainer", "touching", "passing", "long"]);
});
