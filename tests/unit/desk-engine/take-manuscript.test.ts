/** A manuscript in the desk's worker: the same import over the stories at hand. What a browser makes of the same is asked by e2e. */
import { expect, test } from "vitest";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";
import { type TakenManuscript, takeManuscript } from "../../../src/desk-engine/take-manuscript.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const text = "老渡口\n\n撐船的老人說，水位高過石階的年份，他都用刀刻在柱子上，一共刻了三十一道。\n";
const now = Date.parse("2022-03-20T08:00:00+08:00");

function open(...stories: (readonly [folder: string, text: string])[]) {
  const desk = openDesk(() => now);
  desk.put([
    ["content/topics.yaml", encode("- { slug: rivers, name: 江河, description: 江和河。 }\n")],
    ...stories.map(([folder, story]) => [`content/stories/${folder}/index.md`, encode(story)] as const),
  ]);
  return desk;
}

/** As they came along. */
const pictures = new Map([["水 塔.svg", encode("<svg></svg>")]]);

async function take(desk: ReturnType<typeof open>, name: string, bytes: Uint8Array, ...folders: string[]) {
  return takeManuscript({ name, bytes, pictures, folders }, { stories: desk.folders(), topics: desk.topics(), now });
}

async function takeText(desk: ReturnType<typeof open>, ...folders: string[]): Promise<TakenManuscript> {
  const taken = await take(desk, "渡口.txt", encode(text), ...folders);
  if ("refused" in taken) throw new Error(taken.refused);
  return taken;
}

test("a manuscript gives its account and its changes", async () => {
  const { account, changes, report, draft, slug } = await takeText(open());
  expect([draft, slug]).toEqual([true, "lao-dukou"]);
  expect(account).toMatchObject({ source: 35, moved: 3, left: [], lost: 0 });
  expect(account.body + account.moved).toBe(account.source);
  expect(report).toContain(`原稿 ${account.source} 個字`);
  const [change, ...others] = changes;
  expect(change).toMatchObject({ path: "stories/lao-dukou/index.md" });
  expect(change?.text).toMatch(/\nheadline: 老渡口\n[\s\S]*\npublished: 2022-03-20\n[\s\S]*\n {2}- rivers\n/);
  expect(others).toEqual([]);
});

test("a picture that came along is found by its name, whatever folder the page names", async () => {
  const page = `# 老渡口\n\n${"水位高過石階的年份，都刻在柱子上。".repeat(3)}\n\n![塔](<saved_files/水 塔.svg>)\n\n![無](../none.svg)\n`;
  const taken = await take(open(), "渡口.md", encode(page));
  if ("refused" in taken) throw new Error(taken.refused);
  expect(taken.changes.map(({ path }) => path)).toEqual([
    "stories/lao-dukou/index.md",
    "stories/lao-dukou/image-1.svg",
  ]);
  expect(taken.changes[0]?.text).toContain("![塔](image-1.svg)");
  expect(taken.remarks).toContainEqual(expect.stringContaining("圖片 ../none.svg 找不到"));
});

test("an address is free, whatever holds the other: a folder, a story's own, one without a story", async () => {
  const story = "---\nslug: lao-dukou-2\n---\n";
  expect((await takeText(open(["lao-dukou", "壞了"], ["other", story]), "lao-dukou-3")).slug).toBe("lao-dukou-4");
});

test("the same file again is refused with the name of its story", async () => {
  const { changes } = await takeText(open());
  const again = await take(open(["lao-dukou", changes[0]?.text ?? ""]), "另一個名字.txt", encode(text));
  expect(again).toEqual({ refused: expect.stringContaining("已經收進來過，就是「lao-dukou」那一篇，打開它") });
});

test("without topics it is said who can mend it", async () => {
  const desk = openDesk(() => now);
  expect(await take(desk, "渡口.txt", encode(text))).toEqual({ refused: expect.stringContaining("topics.yaml") });
});

/** What only who types commands understands. */
const ofCommands = /npm|--\w|desk -- |引號括起來|資料夾的名字/;

test("no refusal that the import gives speaks of commands on the desk", async () => {
  const { changes } = await takeText(open());
  const refused = [
    await take(
      openDesk(() => now),
      "渡口.txt",
      encode(text),
    ),
    await take(open(["lao-dukou", changes[0]?.text ?? ""]), "渡口.txt", encode(text)),
    await take(open(), "稿", encode("一篇稿子。")),
    await take(open(), "空.txt", new Uint8Array()),
    await take(open(), "點.txt", encode("……\n\n——\n")),
    await take(open(), "深.html", encode(`<body>${"<div>".repeat(20_000)}一篇稿子。`)),
    await take(
      open(),
      "碼.txt",
      new Uint8Array(400).map((_, at) => 128 + ((at * 97) % 127)),
    ),
  ].map((taken) => ("refused" in taken ? taken.refused : "taken"));
  expect(refused).not.toContain("taken");
  for (const sentence of refused) expect(sentence).not.toMatch(ofCommands);
});

test.each([
  ["舊稿.doc", new Uint8Array(9), "舊式"],
  ["稿.pages", new Uint8Array(9), "不會讀「.pages」檔"],
  ["稿.wps", new Uint8Array(9), "不會讀「.wps」檔"],
  ["稿.rtf", encode("{\\rtf1 x}"), "不會讀「.rtf」檔"],
  ["稿.odt", new Uint8Array(9), "不會讀「.odt」檔"],
  ["稿.pdf", encode("%PDF-1.7"), "不會讀「.pdf」檔"],
  ["稿", encode("一篇稿子。"), "沒有副檔名的檔案"],
  ["空.docx", new Uint8Array(), "是空的"],
  ["空.txt", new Uint8Array(), "是空的"],
  ["大.txt", new Uint8Array(2_000_000), "超過 2 MB 的上限"],
  ["假.docx", new Uint8Array(99), "打不開"],
])("%s is refused", async (name, bytes, why) => {
  expect(await take(open(), name, bytes)).toEqual({ refused: expect.stringContaining(why) });
});
