/** A text gets the sheets it asks for by its classes, each once, and no others. */
import { expect, test } from "vitest";
import { chooseSheets, listClasses } from "../../../src/styles/dress-text.ts";

const sheets = {
  "../blocks/chart/chart.css": "chart;",
  "../blocks/data.css": "data;",
  "../blocks/pull-quote/pull.css": "pull;",
  "./text/shown/footnotes.css": "footnotes;",
};

const cases: readonly (readonly [name: string, html: string, wanted: string])[] = [
  ["nothing but prose", "<p>chart data</p>", ""],
  ["a block", '<aside class="block pull"><p>…</p></aside>', "pull;"],
  ["a block and what stands behind it", '<figure class="block chart level"><details class="data">', "chart;data;"],
  ["the same block twice", '<aside class="block pull"></aside><aside class="block pull"></aside>', "pull;"],
  ["a longer name", '<p class="pull-quote charts">', ""],
  ["another attribute", '<a href="/chart" title="data">', ""],
  ["what is no block", '<section data-footnotes class="footnotes">', "footnotes;"],
];

for (const [name, html, wanted] of cases)
  test(name, () => expect(chooseSheets(listClasses(html), sheets)).toBe(wanted));
