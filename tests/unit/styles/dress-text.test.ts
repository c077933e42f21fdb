/** A text gets the sheets it asks for by its classes and elements, each once, and no others. */
import { expect, test } from "vitest";
import { chooseSheets, listNames } from "../../../src/styles/dress-text.ts";

const sheets = {
  "../blocks/chart/chart.css": "chart;",
  "../blocks/data.css": "data;",
  "../blocks/pull-quote/pull.css": "pull;",
  "./text/shown/footnotes.css": "footnotes;",
  "./text/shown/of-h3.css": "h3;",
  "./text/shown/of-li.css": "li;",
};

const cases: readonly (readonly [name: string, html: string, wanted: string])[] = [
  ["nothing but prose", "<p>chart data</p>", ""],
  ["a block", '<aside class="block pull"><p>…</p></aside>', "pull;"],
  ["a block and what stands behind it", '<figure class="block chart level"><details class="data">', "chart;data;"],
  ["the same block twice", '<aside class="block pull"></aside><aside class="block pull"></aside>', "pull;"],
  ["a longer name", '<p class="pull-quote charts">', ""],
  ["another attribute", '<a href="/chart" title="data">', ""],
  ["lists and headings", "<h2>li</h2><ul><li>h3</li></ul>", "li;"],
  ["a smaller heading", '<h3 id="a">li</h3>', "h3;"],
  ["an element that is called as a block is", "<pull><data>", ""],
  ["a longer element", "<link><header>", ""],
  ["what is no block", '<section data-footnotes class="footnotes">', "footnotes;"],
];

for (const [name, html, wanted] of cases) test(name, () => expect(chooseSheets(listNames(html), sheets)).toBe(wanted));
