import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyStory } from "../../../../src/desk-engine/copy-story.ts";
import { openDesk } from "../../../../src/desk-engine/open-desk.ts";
import type { Exported } from "../../../../src/exports/exporter.ts";
import { writeWechat } from "../../../../src/exports/wechat/wechat.ts";
import type { Project } from "../../desk/project.ts";
import { decode, expectAnswer, exportBy, layExports } from "../lay-exports.ts";
import { stripAsPlatform } from "./strip-as-platform.ts";

let project: Project;
let made: Exported;
let text: string;
beforeAll(async () => {
  project = await layExports();
  made = await exportBy(writeWechat, project.root);
  text = decode(made.files.find(({ name }) => name.endsWith("-text.html"))?.bytes);
});
afterAll(() => project.remove());

const shorten = (html: string) => html.replace(/;base64,[A-Za-z0-9+/=]+/g, ";base64,…");

test("the text is that of the fixture", () => {
  expectAnswer("wechat.html", `${shorten(text).replaceAll("><p", ">\n<p").replaceAll("><section", ">\n<section")}\n`);
  expectAnswer("wechat-notes.txt", `${made.notes.join("\n")}\n`);
});

test("nothing of it is lost in the paste", () => {
  expect(shorten(stripAsPlatform(text))).toBe(shorten(text));
});

test("what strips tells the difference", () => {
  const worse = '<p id="a" style="position:absolute;color:#000">字<svg></svg><a href="https://example.org/">處</a></p>';
  expect(stripAsPlatform(worse)).toBe('<p style="color:#000">字處</p>');
});

test("every address is a note, every note has its number in the text, in order", () => {
  const marks = [...text.matchAll(/<sup[^>]*>\[(\d+)\]<\/sup>/g)].map(([, number]) => Number(number));
  const first = marks.filter((number, at) => marks.indexOf(number) === at);
  const notes = [...text.matchAll(/<p[^>]*>\[(\d+)\] /g)].map(([, number]) => Number(number));
  expect(first).toEqual(notes);
  // The footnote that is cited twice has one number.
  expect(marks.length).toBe(notes.length + 1);
  for (const address of ["https://example.org/water?a=1&#x26;b=2", "https://example.org/sound", "/stories/old-ferry/"])
    expect(text).toContain(address);
  expect(text).not.toContain("<a ");
});

test("pictures lie in it, and beside it as files", () => {
  const pictures = made.files.filter(({ name }) => /-\d+\.(?:png|jpg)$/.test(name));
  expect(pictures.map(({ name }) => name)).toEqual(
    ["1.jpg", "2.png", "3.png", "4.jpg"].map((end) => `night-shift.zh-hant-tw.wechat-${end}`),
  );
  expect([...text.matchAll(/<img src="data:image\/(png|jpeg);/g)].map(([, type]) => type)).toEqual([
    "jpeg",
    "png",
    "png",
    "jpeg",
  ]);
});

test("the page that copies it names no address and runs nothing else", () => {
  const page = decode(made.files[0]?.bytes);
  expect(page.includes(text)).toBe(true);
  const frame = page.replace(text, "").replaceAll("&#x27;", "'");
  expect(frame).toMatch(/content-security-policy" content="default-src 'none'; img-src data:; script-src 'sha256-/);
  expect(frame).not.toMatch(/(?:src|href)="https?:/);
});

test("the desk's worker makes the same text, and nothing of what readers do not see", async () => {
  const desk = openDesk(() => Date.now());
  const files = readdirSync(join(project.root, "content"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  desk.put(files.map((file) => [file.slice(project.root.length + 1), new Uint8Array(readFileSync(file))]));
  const copy = (folder: string) => copyStory(desk, { folder, tag: "zh-Hant-TW" }, Date.now());
  const copied = await copy("night-shift");
  if ("refused" in copied) throw new Error(copied.refused);
  const { pieces, pictures, notes, text: words } = copied;
  expect(pieces.join("*")).toBe(text.replace(/data:image\/[^"]*/g, "*"));
  expect(notes).toEqual(made.notes);
  expect(words.startsWith("夜班\n\n橋上有兩個守夜的人。")).toBe(true);
  expect(pictures.map((picture) => ("name" in picture ? picture.name : picture.width))).toEqual([
    "bridge.jpg",
    1200,
    1200,
    "bridge.jpg",
  ]);
  expect(pictures.flatMap((picture) => ("svg" in picture ? picture.svg : ""))[1]).toMatch(
    /^<svg xmlns="[^"]+" lang="zh-Hant-TW" width="1200"[^>]*><style>[\s\S]*font-family:'[\s\S]*<text/,
  );
  const before = new TextEncoder().encode("---\nheadline: 橋\n---\n\n字。\n");
  desk.put([["content/stories/broken/index.md", before]]);
  expect(await copy("broken")).toEqual({ refused: expect.stringMatching(/^這一篇有 \d+ 處錯誤/) });
  expect(await copy("nobody")).toEqual({ refused: expect.stringContaining("讀者還看不到這一篇") });
});
