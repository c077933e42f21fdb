import { EpubCheck } from "@likecoin/epubcheck-ts";
import { unzipSync } from "fflate";
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBody, listEditions } from "../../../../src/editions/queries.ts";
import { writeEpub } from "../../../../src/exports/epub/epub.ts";
import { once } from "../../../../src/once.ts";
import type { Project } from "../../desk/project.ts";
import { decode, expectAnswer, exportBy, layExports, type Wish } from "../lay-exports.ts";

let project: Project;
beforeAll(async () => {
  project = await layExports();
});
afterAll(() => project.remove());

async function makeBook(wish?: Wish): Promise<Uint8Array> {
  const { files } = await exportBy(writeEpub, project.root, wish);
  return files[0]?.bytes ?? new Uint8Array();
}
const open = async (wish?: Wish) => unzipSync(await makeBook(wish));
const openMonth = once(() => open(month));
const simplify = (text: string) => text.replace(/\s/g, "");

const month: Wish = { names: ["2022-03"], tag: "zh-Hans" };

const wishes: readonly (readonly [string, Wish])[] = [
  ["a story", {}],
  ["a topic, vertical", { names: ["rivers"], vertical: true }],
  ["a month in Simplified", month],
];

test.each(wishes)("%s keeps the rules of books", async (_name, wish) => {
  const { messages } = await EpubCheck.validate(await makeBook(wish));
  expect(messages.map(({ id, message, location }) => [id, message, location])).toEqual([]);
});

test("what checks a book tells the difference", async () => {
  const broken = await makeBook({ names: ["old-ferry"] });
  broken[40] = 0;
  expect((await EpubCheck.validate(broken)).valid).toBe(false);
});

test("the same stories give the same bytes", async () => {
  const wish = { names: ["old-ferry", "night-shift"], vertical: true };
  expect(Buffer.compare(await makeBook(wish), await makeBook(wish))).toBe(0);
});

test("a chapter is that of the fixture", async () => {
  const files = await open();
  expectAnswer("night-shift.xhtml", decode(files["EPUB/night-shift.xhtml"]));
  expectAnswer("package.opf", decode(files["EPUB/package.opf"]));
});

test("every story says what its page says", async () => {
  const files = await openMonth();
  for (const edition of listEditions("zh-Hans")) {
    const chapter = toText(fromHtml(decode(files[`EPUB/${edition.slug}.xhtml`]).replace(/^[\s\S]*<body/, "<body")));
    const page = toText(fromHtml(findBody(edition).html, { fragment: true }));
    // What is heard on the page has its address in the book.
    const text = simplify(chapter).replaceAll(/https:\/\/dukou\.example\/[a-z-]+\/stories\/night-shift\//g, "");
    expect(text).toContain(simplify(page));
    const { headline, standfirst, references, corrections } = edition.words;
    for (const words of [
      headline,
      standfirst,
      ...references.map(({ name }) => name),
      ...corrections.map((row) => row.text),
    ])
      expect(text).toContain(simplify(words));
  }
});

test("pictures come in sizes, notes as notes, links lead within the book", async () => {
  const files = await open({ names: ["old-ferry", "night-shift"] });
  expect(Object.keys(files)[0]).toBe("mimetype");
  const pictures = Object.keys(files).filter((name) => name.startsWith("EPUB/pictures/"));
  expect(pictures.map((name) => /-(\d+)\.jpg$/.exec(name)?.[1]).sort()).toEqual(["800", "900"]);
  const chapter = decode(files["EPUB/night-shift.xhtml"]);
  expect(chapter).toContain('<a href="old-ferry.xhtml">舊渡口</a>');
  const places = [...chapter.matchAll(/<a epub:type="noteref" role="doc-noteref" href="#(\w+)"/g)].map(([, id]) => id);
  expect(places).toHaveLength(4);
  for (const id of places) expect(chapter).toContain(`<aside epub:type="footnote" role="doc-footnote" id="${id}">`);
});

test("a vertical book opens from the right, and no font is in it", async () => {
  const files = await open({ vertical: true });
  expect(decode(files["EPUB/package.opf"])).toContain('<spine page-progression-direction="rtl">');
  expect(decode(files["EPUB/style.css"])).toContain("writing-mode:vertical-rl");
  expect(decode((await open())["EPUB/style.css"])).not.toContain("vertical-rl");
  expect(Object.keys(files).filter((name) => /\.(?:woff2?|ttf|otf)$/.test(name))).toEqual([]);
});
