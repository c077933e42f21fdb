/** Nothing is found that does not stand there, and what is found is shown where it stands. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Search } from "../../../src/search/create-search.ts";
import { ask } from "./asked-in-node.ts";
import { type BuiltIndex, buildInNode } from "./in-node.ts";
import { tellStory, written } from "./told-story.ts";

const stories = [
  tellStory("letters", "Z 世代的 Li 先生", "P 開頭的字。", ["他用 py 寫，也用 Lit。版本是 v 2，日期是 2019 年 9 月。"]),
  tellStory("linux", "內核", "一個開頭。", ["Linux 內核有 3000 萬行，1.5 倍於 2009 年；Linux 還在長。"]),
  tellStory("kicker", "別的題目", "導語。", ["正文。"], { kicker: "棋手列傳", topics: ["圍棋", "城市紀事"] }),
  tellStory("words", "詞語", "開頭。", [
    { "zh-Hans": "这个软件用了很久。", "zh-Hant-TW": "這個軟體用了很久。", "zh-Hant-HK": "這個軟件用了很久。" },
  ]),
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

// A word of the index that is the beginning of the question's is not what was asked for.
for (const query of ["zzzz", "python", "lithium", "linuxes", "vv", "px", "2099", "20190", "15", "用pyx", "93"])
  test(`${query} stands nowhere and finds nothing`, async () => {
    expect((await ask(search, query)).slugs).toEqual([]);
  });

for (const [query, slug] of [
  ["linu", "linux"],
  ["li", "linux"],
  ["lit", "letters"],
  ["z", "letters"],
  ["2019", "letters"],
  ["201", "letters"],
  ["1.5", "linux"],
  ["用py", "letters"],
] as const)
  test(`${query} is found in ${slug}, marked`, async () => {
    const { slugs, seen, partial } = await ask(search, query);
    expect(partial).toBe(false);
    expect(slugs).toContain(slug);
    for (const line of seen) expect(line).toMatch(/\[/);
  });

test("a number is found whole or not at all, its neighbours are found without it", async () => {
  const { slugs, partial, seen } = await ask(search, "2099年內核有");
  expect(partial).toBe(true);
  expect(slugs).toEqual(["linux"]);
  expect(seen[0]).toContain("[內核有]");
  expect(seen[0]).not.toContain("[2009]");
});

for (const [query, wanted] of [
  ["棋手列傳", "圍棋|別的題目|[棋手列傳]　導語。"],
  ["圍棋", "[圍棋]|別的題目|導語。"],
  ["城市紀事", "圍棋|別的題目|[城市紀事]　導語。"],
  ["软件", "|詞語|這個[軟體]用了很久。"],
] as const)
  test(`${query} is marked where it stands in the reader's edition`, async () => {
    expect((await ask(search, query)).seen).toEqual([wanted]);
  });
