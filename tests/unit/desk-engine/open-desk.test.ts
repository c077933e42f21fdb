/** The engine on files at hand: what it says of a story that is being written. */
import { expect, test } from "vitest";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";
import { tryBlock } from "../../../src/desk-engine/try-block.ts";
import { mendAll } from "../../../src/desk-page/mend-all.ts";

const file = "content/stories/three-winters/index.md";
const now = Date.parse("2022-03-20T00:00:00Z");

const write = (fields: string, body: string) => `---\n${fields}---\n\n${body}`;
const sound =
  "headline: 守橋人的三個冬天\nstandfirst: 橋修好以前。\ntopics: [bridges]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n";
const body = "水聲很復雜，他說,聽久了。\n\n他沿著便道走。\n";

function lay(text: string, more: Record<string, string> = {}) {
  const desk = openDesk(() => now);
  const topics = "- { slug: bridges, name: 橋, description: 橋和渡口。 }\n";
  const files = { "content/topics.yaml": topics, [file]: text, ...more };
  desk.put(Object.entries(files).map(([path, value]) => [path, new TextEncoder().encode(value)] as const));
  return desk;
}

test("the list says what stands at the top of each file", () => {
  expect(lay(write(sound, body)).list()).toEqual([
    {
      folder: "three-winters",
      headline: "守橋人的三個冬天",
      written: "zh-Hant-TW",
      state: "published",
      published: "2022-03-18T00:00:00+08:00",
      authors: "",
      names: [],
      topics: ["bridges"],
    },
  ]);
  expect(lay("沒有欄位").list()).toEqual([
    { folder: "three-winters", headline: "three-winters", authors: "", names: [], topics: [] },
  ]);
});

test("a problem of the text knows its place and what mends it", () => {
  const text = write(sound, body);
  const { problems = [] } = lay(text).read("three-winters") ?? {};
  const places = problems.flatMap(({ place, suggestion }) =>
    place ? [[text.slice(place.from, place.to), suggestion]] : [],
  );
  expect(places).toEqual(
    expect.arrayContaining([
      ["復", "複"],
      [",", "，"],
    ]),
  );
  expect(places).toHaveLength(2);
  expect(mendAll(text, problems)).toBe(write(sound, "水聲很複雜，他說，聽久了。\n\n他沿著便道走。\n"));
});

test("fields that are wrong leave the text to be read: its editions, its problems where they stand", () => {
  const text = write(
    `${sound.replace("standfirst: 橋修好以前。\n", "")}source: { name: 縣報, url: example.org }\n`,
    body,
  );
  const story = lay(text).read("three-winters");
  const errors = story?.problems.flatMap(({ severity }, at) => (severity === "error" ? [story.places[at]] : []));
  expect(errors).toEqual(expect.arrayContaining([["source", "url"]]));
  expect(story?.shown?.editions.map(({ tag }) => tag)).toContain("zh-Hant-TW");
  const places = story?.problems.flatMap(({ place }) => (place ? [text.slice(place.from, place.to)] : []));
  expect(places).toEqual(["復", ","]);
});

test("what was agreed to is not asked again", () => {
  const desk = lay(
    write(sound.replace("variant: zh-Hant-TW", "variant: zh-Hans").replace("三個", "三个"), "他在城里，走了三里路。\n"),
  );
  const before = desk.read("three-winters")?.shown?.groups ?? [];
  const open = before.filter(({ approved }) => !approved);
  expect(open.length).toBeGreaterThan(0);
  const text = desk.approve(
    "three-winters",
    open.flatMap(({ all }) => all.map(({ number }) => number)),
  );
  desk.put([["content/stories/three-winters/review.yaml", new TextEncoder().encode(text)]]);
  expect(desk.read("three-winters")?.shown?.groups.every(({ approved }) => approved)).toBe(true);
});

test("a story that is gone is gone", () => {
  const desk = lay(write(sound, body));
  desk.put([[file, undefined]]);
  expect([desk.list(), desk.read("three-winters"), desk.weigh("three-winters")]).toEqual([[], undefined, undefined]);
});

test("what is sought is found in either script, in headlines, fields and text, without the marks of Markdown", () => {
  const other = "content/stories/water/index.md";
  const desk = lay(write(sound, "記**水位**的簿子。\n\n水位很高。\n"), {
    [other]: write(sound.replace("守橋人的三個冬天", "水位記"), "沒有別的。\n"),
  });
  const hits = desk.search("水位 簿");
  expect(hits.map(({ folder, count }) => [folder, count])).toEqual([["three-winters", 3]]);
  expect(hits[0]?.text).toEqual([
    { text: "記", marked: false },
    { text: "水位", marked: true },
    { text: "的", marked: false },
    { text: "簿", marked: true },
    { text: "子。", marked: false },
  ]);
  expect(desk.search("记水位").map(({ folder }) => folder)).toEqual(["three-winters"]);
  expect(desk.search("水位").map(({ folder, count }) => [folder, count])).toEqual([
    ["three-winters", 2],
    ["water", 1],
  ]);
  expect(desk.search("，")).toEqual([]);
});

test("a block is tried out with the files it wants, and nothing of it stays", () => {
  const desk = lay(write(sound, body));
  const before = desk.list();
  const chart = ':::chart{data="n.csv" title="車"}\n:::';
  const drawn = tryBlock(desk, { folder: "three-winters", markdown: chart, files: { "n.csv": "週,車\n一,2\n" } });
  expect([drawn.problems, drawn.article?.children.length]).toEqual([[], 1]);
  const wrong = tryBlock(desk, { folder: "three-winters", markdown: chart, files: { "n.csv": "週,車\n一,約2\n" } });
  expect(wrong.problems.map(({ code }) => code)).toEqual(["not-a-number"]);
  expect(desk.list()).toEqual(before);
});

test("another text of a story is told in the words of each edition, and the story is as it was", () => {
  const text = write(sound, "他裡面穿著棉衣。\n\n- 一\n- 二\n");
  const desk = lay(text);
  const before = desk.read("three-winters");
  const fields = sound.replace("topics: [bridges]\n", "topics: [bridges]\nkicker: 江邊\n");
  const { editions, fields: typed } = desk.version("three-winters", write(fields, "他裡面穿著單衣。\n")) ?? {};
  expect(editions?.["zh-Hant-TW"]).toEqual(["守橋人的三個冬天", "橋修好以前。", "他裡面穿著單衣。"]);
  expect(editions?.["zh-Hans"]?.at(-1)).toBe("他里面穿着单衣。");
  expect(typed?.["kicker"]).toBe('"江邊"');
  expect(desk.version("three-winters", text)?.editions["zh-Hant-TW"]?.slice(2)).toEqual([
    "他裡面穿著棉衣。",
    "一",
    "二",
  ]);
  // Fields that are wrong are no reason to show nothing of the text.
  const wrong = write(sound.replace("standfirst: 橋修好以前。\n", ""), "夜裡。\n");
  expect(desk.version("three-winters", wrong)?.editions["zh-Hant-TW"]?.at(-1)).toBe("夜裡。");
  expect(desk.version("three-winters", "沒有欄位")?.editions).toEqual({});
  expect(desk.read("three-winters")).toEqual(before);
});

test("an address that is somebody else's is said, as the build says it, and no more when the other one gives way", () => {
  const other = "content/stories/a-bridge/index.md";
  const kinds = (desk: ReturnType<typeof lay>) =>
    (desk.read("three-winters")?.problems ?? []).filter(({ severity }) => severity === "error").map(({ code }) => code);
  const taken = lay(write(`${sound}slug: twin\n`, body), { [other]: write(`${sound}slug: Twin\n`, body) });
  expect(kinds(taken)).toEqual(["duplicate-slug"]);
  expect(taken.read("three-winters")?.places.filter((path) => path?.[0] === "slug")).toEqual([["slug"]]);
  taken.put([[other, new TextEncoder().encode(write(`${sound}slug: other\n`, body))]]);
  expect(kinds(taken)).toEqual([]);
  taken.put([[other, new TextEncoder().encode(write(sound, body))]]);
  expect(kinds(taken)).toEqual([]);
  expect(kinds(lay(write(`${sound}slug: 一 二\n`, body)))).toEqual(["bad-slug"]);
  const before = lay(write(`${sound}formerly: [a-bridge]\n`, body), { [other]: write(sound, body) });
  expect(kinds(before)).toEqual(["former-slug-taken"]);
  before.put([[other, undefined]]);
  expect(kinds(before)).toEqual([]);
  const both = lay(write(`${sound}formerly: [old]\n`, body), { [other]: write(`${sound}formerly: [old]\n`, body) });
  expect(kinds(both)).toEqual(["former-slug-taken"]);
});
