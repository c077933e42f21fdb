import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { convertTree } from "../../../src/markdown/convert-tree.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { createTerms } from "../../../src/variants/terms.ts";

const toHant = createConverter("zh-Hans", "zh-Hant-TW");
const convert = (html: string) =>
  toHtml(convertTree(fromHtml(html, { fragment: true }), toHant), {
    characterReferences: { useNamedReferences: false },
  });

describe("words run on across inline marks, not across blocks", () => {
  test.each([
    ["<p>头<em>发</em>长</p>", "<p>頭<em>髮</em>長</p>"],
    ["<p>头</p><p>发展</p>", "<p>頭</p><p>發展</p>"],
    ["<p>“甲<em>‘乙’</em>”</p>", "<p>「甲<em>『乙』</em>」</p>"],
    ["<p>“甲</p><p>乙”</p>", "<p>「甲</p><p>乙」</p>"],
    ["<p>头<br>发展</p>", "<p>頭<br>發展</p>"],
    ["<ul><li>头</li><li>发展</li></ul>", "<ul><li>頭</li><li>發展</li></ul>"],
    // 㓆 becomes a character of another plane: what stands after it keeps its place.
    ["<p>㓆头<em>发</em>长</p>", "<p>𠗣頭<em>髮</em>長</p>"],
    ["<p>𠮷头<b>发</b>👨‍👩‍👧</p>", "<p>𠮷頭<b>髮</b>👨‍👩‍👧</p>"],
  ])("%s", (html, expected) => {
    expect(convert(html)).toBe(expected);
  });
});

describe("what is kept", () => {
  test.each([
    ['<p><span translate="no">后面</span>后面</p>', '<p><span translate="no">后面</span>後面</p>'],
    ['<div translate="no"><p>后<b>面</b></p></div>', '<div translate="no"><p>后<b>面</b></p></div>'],
    ["<p><code>里</code>里面</p>", "<p><code>里</code>裡面</p>"],
    ["<pre>里面</pre>", "<pre>里面</pre>"],
    ['<p lang="ja">体</p>', '<p lang="ja">体</p>'],
    ['<p lang="zh-Hans">体</p>', '<p lang="zh-Hans">體</p>'],
    ['<img src="里.png" alt="里面" title="里面">', '<img src="里.png" alt="裡面" title="裡面">'],
    ['<a href="/里/" aria-label="里面">里面</a>', '<a href="/里/" aria-label="裡面">裡面</a>'],
    ['<h2 id="里面">里面</h2>', '<h2 id="里面">裡面</h2>'],
    ['<p><img translate="no" alt="里面"></p>', '<p><img translate="no" alt="里面"></p>'],
  ])("%s", (html, expected) => {
    expect(convert(html)).toBe(expected);
  });
});

test("no word is read across what is kept", () => {
  expect(convert('<p>头<span translate="no">，</span>发展</p>')).toBe('<p>頭<span translate="no">，</span>發展</p>');
});

test("the tree given is left as it is", () => {
  const tree: Root = fromHtml("<p>后面</p>", { fragment: true });
  const before = structuredClone(tree);
  convertTree(tree, toHant);
  expect(tree).toEqual(before);
});

describe("terms of another length keep the tree's shape", () => {
  const rows = [
    { forms: { "zh-Hans": "出租车", "zh-Hant-TW": "計程車", "zh-Hant-HK": "的士" }, reason: "用語" },
    { forms: { "zh-Hans": "的士", "zh-Hant-HK": "計程的士" }, reason: "試" },
    { forms: { "zh-Hans": "软件", "zh-Hant-HK": "軟體" }, reason: "用語", local: true },
  ];
  const toHongKong = createConverter("zh-Hans", "zh-Hant-HK", createTerms(rows));
  test.each([
    ["<p>一辆出租车<em>后面</em></p>", "<p>一輛的士<em>後面</em></p>"],
    ["<p>出<em>租</em>车<b>后面</b></p>", "<p>的<em>士</em><b>後面</b></p>"],
    ["<p>的<em>士</em>后面</p>", "<p>計<em>程的士</em>後面</p>"],
    ["<p>的<br>士</p>", "<p>的<br>士</p>"],
    ['<p><span translate="no">出租车</span>出租车</p>', '<p><span translate="no">出租车</span>的士</p>'],
    ['<img alt="出租车后面">', '<img alt="的士後面">'],
    [
      "<blockquote><p>软件，出租车</p></blockquote><p>软件</p>",
      "<blockquote><p>軟件，的士</p></blockquote><p>軟體</p>",
    ],
    ['<aside class="pull"><p>软件</p></aside>', '<aside class="pull"><p>軟件</p></aside>'],
    ["<p>“<em>软件</em>”</p>", "<p>「<em>軟件</em>」</p>"],
  ])("%s", (html, expected) => {
    expect(toHtml(convertTree(fromHtml(html, { fragment: true }), toHongKong))).toBe(expected);
  });
});
