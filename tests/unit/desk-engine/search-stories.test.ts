/** The search over the desk: what is found is found among stories that were looked through before as among those that were not. */
import { expect, test } from "vitest";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const file = (at: number) => `content/stories/story-${at}/index.md`;
const top = (at: number) =>
  `---\nheadline: 第${at}篇渡口\nstandfirst: 一句導語。\ntopics: [bridges]\npublished: 2020-05-01\nauthors: [{ name: 陳明, role: 撰文 }]\nvariant: zh-Hant-TW\n---`;
const bodies = [
  "水聲很大。聲很遠。",
  "水，聲很大。\n\n他說Linux好。",
  "水\n\n聲很大。１，０００公里。",
  "裡面穿著棉衣。",
  "里程碑。Café之夜。",
];

function open(isAhead: boolean) {
  const desk = openDesk(() => Date.parse("2026-01-01"));
  desk.put(bodies.map((body, at) => [file(at), encode(`${top(at)}\n\n${body}\n`)] as const));
  if (isAhead) while (desk.readAhead());
  return desk;
}

test.each([
  ["水聲", [0, 1]],
  ["水声很", [0, 1]],
  ["聲很 渡口", [0, 1, 2]],
  ["Lin", [1]],
  ["inux", []],
  ["好Linux", []],
  ["說linux", [1]],
  ["1000", [2]],
  ["cafe", [4]],
  ["里程", [4]],
  ["里面", [3]],
  ["陈明", [0, 1, 2, 3, 4]],
  ["第3篇", [3]],
  ["水聲 棉衣", []],
  ["，", []],
])("%s", (query, found) => {
  for (const isAhead of [false, true]) {
    const folders = open(isAhead)
      .search(query)
      .map(({ folder }) => folder);
    expect(folders.toSorted()).toEqual(found.map((at) => `story-${at}`));
  }
});

test("another text is sought in its new words, and a story of which the top is at hand by those", () => {
  const desk = open(true);
  desk.put([[file(0), encode(`${top(0)}\n\n夜裡。\n`)]]);
  desk.putTops([["content/stories/tops/index.md", encode(top(9).replace("渡口", "碼頭"))]]);
  const find = (query: string) => desk.search(query).map(({ folder }) => folder);
  expect([find("水聲"), find("夜里"), find("码头")]).toEqual([["story-1"], ["story-0"], ["tops"]]);
  while (desk.readAhead());
  expect([find("水聲"), find("夜里"), find("码头")]).toEqual([["story-1"], ["story-0"], ["tops"]]);
});
