/** `:variant[…]{…}` and `:::keep`, edition by edition. */
import { expect, test } from "vitest";
import { parseStory, renderStory } from "../../../src/markdown/story-renderer.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { tags } from "../../../src/variants/table.ts";
import { createSource } from "./create-source.ts";

function renderAll(body: string): Record<string, string> {
  const parsed = parseStory(createSource(body));
  expect(parsed.problems).toEqual([]);
  const before = structuredClone(parsed.tree);
  const editions = tags.map((tag) => {
    const { html } = renderStory(parsed, createConverter("zh-Hant-TW", tag), () => undefined, tag);
    return [tag, html];
  });
  expect(parsed.tree).toEqual(before);
  return Object.fromEntries(editions);
}

test("each edition shows its form; without one the label, converted with the words around it", () => {
  const html = renderAll("坐:variant[計程車]{zh-Hant-HK=的士 zh-Hans=出租车}，理:variant[頭]{zh-Hant-HK=首}髮。");
  expect(html["zh-Hant-TW"]).toBe('<p id="p1">坐計程車，理頭髮。</p>');
  expect(html["zh-Hans"]).toBe('<p id="p1">坐<span translate="no">出租车</span>，理头发。</p>');
  expect(html["zh-Hant-HK"]).toBe(
    '<p id="p1">坐<span translate="no">的士</span>，理<span translate="no">首</span>髮。</p>',
  );
});

test("a form given to the written variant is shown there, and ids stay equal", () => {
  const html = renderAll("## :variant[後記]{zh-Hant-TW=跋}\n\n甲。");
  expect(html["zh-Hant-TW"]).toContain('<h2 id="後記"><span translate="no">跋</span></h2>');
  expect(html["zh-Hans"]).toContain('<h2 id="後記">后记</h2>');
});

test("a kept block is the same in every edition, labels of variants included", () => {
  const html = renderAll(":::keep\n「裡面」:variant[後面]{zh-Hans=后}\n\n- 說\n:::\n\n裡面");
  const kept = Object.values(html).map((text) => /<div translate="no">.*<\/div>/s.exec(text)?.[0]);
  expect(new Set(kept).size).toBe(1);
  expect(kept[0]).toContain("「裡面」後面");
  expect(html["zh-Hans"]).toContain("里面</p>");
});
