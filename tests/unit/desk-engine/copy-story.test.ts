/** What the page needs to know of a copied text; that it is the command's text is asked with the exports. */
import sharp from "sharp";
import { expect, test } from "vitest";
import { copyStory } from "../../../src/desk-engine/copy-story.ts";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const now = Date.parse("2022-03-20T08:00:00+08:00");
const photograph = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#9fb0b4" } })
  .jpeg()
  .toBuffer();

function open(fields: string, body: string) {
  const desk = openDesk(() => now);
  const story = `---\nheadline: 橋\nstandfirst: 一句導語。\ntopics: [rivers]\nvariant: zh-Hant-TW\n${fields}---\n\n${body}`;
  desk.put([
    ["content/topics.yaml", encode("- { slug: rivers, name: 江河, description: 江和河。 }\n")],
    ["content/stories/bridge/index.md", encode(story)],
    ["content/stories/bridge/one.jpg", photograph],
    ["content/stories/bridge/two.jpg", photograph],
  ]);
  return desk;
}

const copy = (fields: string, body: string) =>
  copyStory(open(fields, body), { folder: "bridge", tag: "zh-Hant-TW" }, now);

test("between two pieces belongs a picture, the same one twice, too", async () => {
  const body = "甲。\n\n![圖](one.jpg)\n\n乙。\n\n![圖](two.jpg)\n\n丙。\n\n![圖](one.jpg)\n\n丁。\n";
  const copied = await copy("published: 2022-03-18\n", body);
  if ("refused" in copied) throw new Error(copied.refused);
  expect(copied.pictures).toEqual(["one", "two", "one"].map((name) => ({ name: `${name}.jpg`, mostWidth: 1080 })));
  expect(copied.pieces).toHaveLength(4);
  for (const [at, word] of ["甲", "乙", "丙", "丁"].entries()) expect(copied.pieces[at]).toContain(`${word}。`);
});

test("a drawing within a drawing is one picture", async () => {
  const desk = open("published: 2022-03-18\n", "甲。\n\n![圖](map.svg)\n\n乙。\n");
  const map = encode(
    '<svg viewBox="0 0 9 9"><svg x="1" viewBox="0 0 3 3"><path d="M1 1"/></svg><path d="M2 2"/></svg>',
  );
  desk.put([["content/stories/bridge/map.svg", map]]);
  const copied = await copyStory(desk, { folder: "bridge", tag: "zh-Hant-TW" }, now);
  if ("refused" in copied) throw new Error(copied.refused);
  const [picture] = copied.pictures;
  expect([copied.pictures.length, copied.pieces.length]).toEqual([1, 2]);
  expect(picture !== undefined && "svg" in picture && picture.svg).toMatch(/M1 1.*M2 2/);
});

test.each([
  ["a draft", "published: 2022-03-18\ndraft: true\n"],
  ["what comes later", "published: 2022-03-21\n"],
  ["what was taken back", 'published: 2022-03-18\nretracted: { date: 2022-03-19, reason: "不實。" }\n'],
])("%s is not copied", async (_name, fields) => {
  expect(await copy(fields, "甲。\n")).toEqual({ refused: "讀者還看不到這一篇，刊出以後再複製。" });
});
