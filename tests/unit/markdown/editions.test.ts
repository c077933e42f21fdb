/** What holds for every edition of every story, tried on the real ones and on generated ones. */
import type { Element, Root, RootContent } from "hast";
import { toString as toText } from "hast-util-to-string";
import { describe, expect, test } from "vitest";
import { convertTree } from "../../../src/markdown/convert-tree.ts";
import { parseStory, renderStory } from "../../../src/markdown/story-renderer.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { listBodies, tags } from "../list-bodies.ts";

/** A tree without its words: names, properties that are not words, and the number of text nodes. */
function listShape(node: Root | RootContent): unknown {
  if (node.type === "text") return "text";
  if (node.type !== "element" && node.type !== "root") return node.type;
  const children = node.children.map(listShape);
  if (node.type === "root") return children;
  const { alt, title, ariaLabel, ...properties } = node.properties;
  const words = [alt, title, ariaLabel].map((value) => typeof value);
  return [node.tagName, properties, words, children];
}

function listElements(tree: Root, wanted: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  const walk = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== "element") continue;
      if (wanted(child)) found.push(child);
      walk(child);
    }
  };
  walk(tree);
  return found;
}

const listKept = (tree: Root) =>
  listElements(
    tree,
    ({ tagName, properties: { translate, lang } }) => tagName === "code" || translate === "no" || lang === "ja",
  ).map((node) => toText(node));
const listIds = (tree: Root) =>
  listElements(tree, ({ properties }) => properties.id !== undefined).map(({ properties }) => properties.id);

describe.each(listBodies())("%s", (_name, source) => {
  const { tree } = parseStory(source);
  const editions = tags.map((tag) => ({ tag, converted: convertTree(tree, createConverter(source.written, tag)) }));

  test("conversion never changes the shape of the tree", () => {
    for (const { converted } of editions) expect(listShape(converted)).toEqual(listShape(tree));
  });

  test("no character is lost or added", () => {
    const count = [...toText(tree)].length;
    for (const { tag, converted } of editions) expect([...toText(converted)].length, tag).toBe(count);
  });

  test("kept text is byte-identical in all editions", () => {
    const kept = listKept(tree);
    for (const { tag, converted } of editions) expect(listKept(converted), tag).toEqual(kept);
  });

  test("ids are unique, not empty, and equal across editions", () => {
    const ids = listIds(tree);
    expect(ids).not.toContain("");
    expect(new Set(ids).size).toBe(ids.length);
    for (const { tag, converted } of editions) expect(listIds(converted), tag).toEqual(ids);
  });

  test("the edition in the written variant is the written text", () => {
    expect(convertTree(tree, createConverter(source.written, source.written))).toEqual(tree);
  });

  test("what search and outline get stands on the page, edition by edition", () => {
    const parsed = parseStory(source);
    for (const { tag } of variants) {
      const { html, outline, paragraphs } = renderStory(parsed, createConverter(source.written, tag), () => undefined);
      expect(paragraphs.length).toBeGreaterThan(0);
      for (const { id } of outline) expect(html).toContain(` id="${id}"`);
      for (const { id } of paragraphs) if (id !== undefined) expect(html).toContain(` id="${id}"`);
    }
  });
});

describe("no character of prose is lost", () => {
  /** Paragraphs without markup, as an author types them. */
  const prose = [
    "守橋的人說:夜裡12:30的水聲，比例是3:1:2，和白天不同。",
    "“他说：‘一步走不通。’”然后——没有然后……",
    "全形空格　在這裡；半形 空格 也在。",
    "3~5天，7~8天；2019-2022；50%–60%；a@b；C:\\路徑；and/or；1+1=2。",
    "〔註〕【註】〖註〗｛註｝；甲｜乙；※◎●○△；①②③；㎡℃；①、②。",
    "𠮷𰻝𱁬\u{31350}⿰氵⿱𠆢日\uFA11\uF9DC\u{2F800}邊\u{E0100}\uE000👨‍👩‍👧🀄️〇",
    "ㄅㄆㄇ、かな、한글、naïve、Ω、Привет、العربية。",
    "甲\u200B乙\u2060丙\u00AD丁\u2028戊",
  ];

  test.each(tags)("by the pipeline, written in %s", (written) => {
    const body = prose.join("\n\n");
    const source = { written, file: "index.md", body, bodyLine: 1, published: "2022-03-18", files: [] };
    const { tree, problems } = parseStory(source);
    expect(problems).toEqual([]);
    expect(listElements(tree, ({ tagName }) => tagName === "p").map((node) => toText(node))).toEqual(prose);
    expect(
      renderStory({ tree }, createConverter(written, written), () => undefined).paragraphs.map(({ text }) => text),
    ).toEqual(prose);
  });

  const rare = [
    "𠮷",
    "𱁬",
    "\u{31350}",
    "⿰氵⿱𠆢日",
    "\uFA11",
    "\uF9DC",
    "\u{2F800}",
    "\u{E0100}",
    "\uE000",
    "👨‍👩‍👧",
    "〇",
  ];

  test.each(rare)("%j is there as often in every edition's HTML as in the source", (character) => {
    const body = `## 題${character}\n\n甲${character}乙**${character}**\n\n- ${character}\n\n![圖${character}](map.svg "圖${character}")\n`;
    for (const from of tags) {
      const source = {
        written: from,
        file: "index.md",
        body,
        bodyLine: 1,
        published: "2022-03-18",
        files: ["map.svg"],
      };
      const parsed = parseStory(source);
      for (const to of tags) {
        const { html } = renderStory(parsed, createConverter(from, to), () => undefined);
        const shown = html.replace(/ id="[^"]*"/g, "");
        expect(shown.split(character).length - 1, `${from} ${to}`).toBe(body.split(character).length - 1);
      }
    }
  });
});
