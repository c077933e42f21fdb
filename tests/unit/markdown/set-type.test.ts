/** Type set at build time: what is set, and that the text stays letter for letter what it was. */
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parseStory, renderStory } from "../../../src/markdown/story-renderer.ts";
import type { VariantTag } from "../../../src/variants/table.ts";
import { createSource } from "./create-source.ts";

const render = (body: string, tag?: VariantTag) =>
  renderStory(
    parseStory(createSource(body)),
    (text) => text,
    () => undefined,
    tag,
  );

const toText = (html: string) => html.replace(/<rp>.*?<\/rp>|<rt>.*?<\/rt>|<[^>]*>/gs, "");

test.each([
  ["figures and what they count", "總共投資於此100億元。", "總共投資於此<i>100億元</i>。"],
  ["a day with its month", "報名的時間在2月9日。", "報名的時間在<i>2月9日</i>。"],
  ["no figure that begins a line", "2021年2月9日，又2年。", "2021年2月9日，又<i>2年</i>。"],
  ["nor one of a new line", "說到的是那個20年，<br>約20年", "說到的是那個<i>20年</i>，<br>約20年"],
  ["but one behind a word nobody can measure", ":keep[甲]20年", '<span translate="no">甲</span><i>20年</i>'],
  ["marks that meet", "說：「好」，走。", "說：<i>「</i>好<i>」</i>，走。"],
  ["across marks in the text", "說：**「好」**，走。", "說：<strong><i>「</i>好<i>」</i></strong>，走。"],
  [
    "a dot for every character of what is emphasized",
    "*隔電子，通*",
    "<em><i>隔</i><i>電</i><i>子</i>，<i>通</i></em>",
  ],
  [
    "one for a number, which stays with its unit",
    "那*一直等到了第20年*",
    "那<em><i>一</i><i>直</i><i>等</i><i>到</i><i>了</i><i><i>第</i><i>20</i><i>年</i></i></em>",
  ],
  ["one for a Latin word", "*用AI寫*", "<em><i>用</i><i>AI</i><i>寫</i></em>"],
  ["in strong emphasis too", "*甲**乙***", "<em><i>甲</i><strong><i>乙</i></strong></em>"],
  ["nothing in code", "`「」20年`", "<code>「」20年</code>"],
  ["nothing in kept text", "甲:keep[「」20年]", '甲<span translate="no">「」20年</span>'],
  ["nothing in a passage of another language", '<span lang="en">5年</span>', '<span lang="en">5年</span>'],
  ["an i that was typed is the text in it", "<i>甲</i>，過了整整20年", "甲，過了整整<i>20年</i>"],
  ["and says its language", '甲<i lang="la">sic</i>', '甲<span lang="la">sic</span>'],
  ["a new line begins as a paragraph does", "甲。<br>「乙」", "甲。<br><i>「</i>乙」"],
])("%s", (_, body, expected) => {
  expect(render(body, "zh-Hant-TW").html).toBe(`<p id="p1">${expected}</p>`);
});

test("a note's button stays with the word before it", () => {
  expect(render(':note[電解液]{text="溶劑。"}，裡', "zh-Hant-TW").html).toMatch(
    /<span class="term">電解<i>液<button [^>]*><\/button><\/i><\/span>，裡/,
  );
  expect(render(':note[**膜**]{text="溶劑。"}，裡', "zh-Hant-TW").html).toMatch(
    /<span class="term"><i><strong>膜<\/strong><button [^>]*><\/button><\/i><\/span>，裡/,
  );
});

test("a body that is no edition's is not set", () => {
  expect(render("投資100億元，*甲*。").html).toBe('<p id="p1">投資100億元，<em>甲</em>。</p>');
});

const fixtures = resolve(import.meta.dirname, "../../fixtures");
const bodies = [
  // Not those where each edition has words of its own.
  ...globSync("markdown/*/input.md", { cwd: fixtures, exclude: ["markdown/variant-marks/**"] }),
  ...globSync("publication-*/content/stories/*/index.md", { cwd: fixtures }),
].map((file) => [
  file,
  readFileSync(join(fixtures, file), "utf8").replace(/^---\n.*?\n---\n|:variant\[.*?\]\{.*?\}/gs, ""),
]);

test.each(bodies)("the text of %s is what it was, and so is what is searched", (_, body = "") => {
  const [plain, set] = [render(body), render(body, "zh-Hant-TW")];
  expect(toText(set.html)).toBe(toText(plain.html));
  expect(set.paragraphs).toEqual(plain.paragraphs);
  expect(set.outline).toEqual(plain.outline);
});
