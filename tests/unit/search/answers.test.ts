/** How answers are ranked, shown and marked, on a few stories small enough to read. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Search } from "../../../src/search/create-search.ts";
import { awaitAll } from "../../../src/search/find-stories.ts";
import type { IndexedStory, Texts } from "../../../src/search/indexed-story.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import { type BuiltIndex, buildInNode } from "./in-node.ts";

const written: VariantTag = "zh-Hant-TW";
const edit = (text: string): Texts =>
  Object.fromEntries(variants.map(({ tag }) => [tag, createConverter(written, tag)(text)]));

function story(slug: string, headline: string, standfirst: string, ...body: (string | Texts)[]): IndexedStory {
  const [head, lead] = [edit(headline), edit(standfirst)];
  return {
    slug,
    written,
    published: "2022-03-01",
    topics: [],
    authors: [],
    headline: head,
    head: [lead],
    body: body.map((text, at) => ({ id: `p${at + 1}`, texts: typeof text === "string" ? edit(text) : text })),
    cards: Object.fromEntries(
      variants.map(({ tag }) => [
        tag,
        { headline: head[tag] ?? "", standfirst: lead[tag] ?? "", date: "2022年3月1日", topic: "" },
      ]),
    ),
  };
}

const long = "這一段與問題無關，只是讓文章長起來，好看看後面的句子還找不找得到。".repeat(60);
/** Oldest first. */
const stories = [
  story("headline", "黃金時代的棋局", "一個開頭。", "正文裡沒有。"),
  story("standfirst", "別的題目", "這是黃金時代。", "正文裡也沒有。"),
  story("old-body", "舊文章", "開頭。", "大家都說黃金時代到了。"),
  story("new-body", "新文章", "開頭。", "大家都說黃金時代到了，後來皇后走了。"),
  story("far", "長文章", "開頭。", long, "最後一句說到隔膜，然後結束。南通的事還沒完。"),
  story("long-head", `${"很長的題目，".repeat(30)}沒有盡頭的題目最後`, `${long}導語最後的幾個字`, "正文。"),
  story("terms", "詞語", "開頭。", {
    "zh-Hans": "软件很好",
    "zh-Hant-TW": "軟體很好",
    "zh-Hant-HK": "軟件很好",
  }),
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

async function ask(query: string) {
  const finding = await awaitAll(search.find(query));
  const hits = await search.show(finding.stories, finding.terms, true);
  const flat = (text: (typeof hits)[number]["text"]) =>
    text.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join("");
  return { ...finding, hits, slugs: hits.map(({ slug }) => slug), texts: hits.map(({ text }) => flat(text)) };
}

test("headline before standfirst before body, newer before older", async () => {
  const { slugs } = await ask("黃金時代");
  expect(slugs).toEqual(["headline", "standfirst", "new-body", "old-body"]);
});

test("typed in the other script the same is found, marked as it stands", async () => {
  const { slugs, hits } = await ask("黄金时代");
  expect(slugs).toEqual(["headline", "standfirst", "new-body", "old-body"]);
  expect(hits[0]?.headline).toEqual([
    { text: "黃金時代", marked: true },
    { text: "的棋局", marked: false },
  ]);
});

test("far into a long story only the piece that holds the words is fetched", async () => {
  built.asked.length = 0;
  const { hits, texts } = await ask("說到隔膜");
  expect(texts).toEqual(["最後一句[說到隔膜]，然後結束。"]);
  expect(hits[0]?.paragraph).toBe("p2");
  expect(built.asked.filter((address) => /\/texts-\d+\.bin/.test(address))).toHaveLength(1);
});

test("no file of the index is fetched twice, whatever is asked again", async () => {
  const again = await built.open(written);
  const before = built.asked.length;
  for (const query of ["黃金時代", "金時", "黃金時代", "最晚入局的男通"]) {
    const finding = await awaitAll(again.find(query));
    await again.loadFacets();
    await again.show(finding.stories, finding.terms, true);
    if (finding.partial) await again.suggest(finding);
  }
  const asked = built.asked.slice(before);
  again.stop();
  expect(asked.filter((address) => address.includes("facets"))).toHaveLength(1);
  expect(asked).toEqual([...new Set(asked)]);
});

test("a headline or standfirst of any length is found", async () => {
  expect((await ask("導語最後的幾個字")).slugs).toEqual(["long-head"]);
  expect((await ask("沒有盡頭的題目最後")).slugs).toEqual(["long-head"]);
});

test("wording that differs by edition is found under every form", async () => {
  for (const query of ["软件很好", "軟體很好", "軟件很好"]) expect((await ask(query)).slugs).toEqual(["terms"]);
});

test("across the end of a sentence a phrase is found when nothing else is", async () => {
  expect((await ask("結束南通的事")).texts).toEqual(["最後一句說到隔膜，然後[結束。南通的事]還沒完。"]);
  expect((await ask("結束。南通的事")).slugs).toEqual(["far"]);
});

test("between quotation marks forms and marks count", async () => {
  expect((await ask('"後來皇后"')).slugs).toEqual(["new-body"]);
  expect((await ask('"后来皇后"')).slugs).toEqual([]);
  expect((await ask('"結束南通"')).slugs).toEqual([]);
});

test("several words mean all of them, together first", async () => {
  expect((await ask("黃金 皇后")).slugs).toEqual(["new-body"]);
  expect((await ask("時代 黃金")).slugs).toContain("headline");
});

test("what stands nowhere is answered in part, and said to be", async () => {
  const { partial, slugs } = await ask("黃金時代的隔膜");
  expect(partial).toBe(true);
  expect(slugs).toContain("headline");
  expect((await ask("㐀㐁")).slugs).toEqual([]);
});

test("a part of the index that is lost is an error, and asked for again", async () => {
  const other = await built.open(written);
  built.lost.add("words-");
  await expect(awaitAll(other.find("黃金時代"))).rejects.toThrow("words-");
  built.lost.clear();
  expect((await awaitAll(other.find("黃金時代"))).stories).toHaveLength(4);
  other.stop();
});

test("one character typed as another of its sound is mended, in the form of the edition", async () => {
  const suggest = async (query: string) => search.suggest(await awaitAll(search.find(query)));
  expect(await suggest("皇金時代")).toBe("黃金時代");
  expect(await suggest("黄今时代")).toBe("黃金時代");
  expect(await suggest("黃金時待")).toBe("黃金時代");
  // What sounds otherwise, what has two wrong characters, and what is quoted stays as it was typed.
  for (const query of ["青金時代", "皇今時代", '"皇金時代"']) expect(await suggest(query)).toBeUndefined();
});
