/**
 * Blocks and charts that this publication has of its own, as the engine's are tested: Markdown to HTML, and what editors are
 * told. `UPDATE=1` rewrites the answers. Passed over where a publication has no such block.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readContent } from "../../src/library/read-content.ts";
import { parseStory, renderStory } from "../../src/markdown/story-renderer.ts";
import { formatProblems } from "../../src/problems/format-problems.ts";
import { blocks, chartKinds } from "../../src/publication/blocks.ts";
import { createConverter } from "../../src/variants/create-converter.ts";
import { withContent } from "../unit/lay-content.ts";
import { createSource } from "../unit/markdown/create-source.ts";

const hasMap = blocks.some(({ name }) => name === "map");
const hasStones = chartKinds.some(({ name }) => name === "stones");
const folder = join(import.meta.dirname, "own-blocks");

function expectFile(name: string, answer: string): void {
  const file = join(folder, name);
  if (process.env["UPDATE"] === "1") writeFileSync(file, answer);
  expect(answer).toBe(readFileSync(file, "utf8"));
}

function render(body: string, convert = (text: string) => text): string {
  return renderStory(parseStory(createSource(body)), convert, () => undefined).html;
}

for (const [name, has] of [
  ["map", hasMap],
  ["chart-stones", hasStones],
] as const)
  test.skipIf(!has)(name, () => {
    expectFile(`${name}/expected.html`, `${render(readFileSync(join(folder, name, "input.md"), "utf8"))}\n`);
  });

test.skipIf(!hasMap)("a map's title and names are converted", () => {
  const html = render(':::map{title="後面"}\n- 臺北：25，121.5\n:::\n', createConverter("zh-Hant-TW", "zh-Hans"));
  expect(html).toContain("<title>后面</title><desc>台北。</desc>");
  expect(html).toMatch(/<text class="name"[^>]*>台北<\/text>/);
});

for (const [name, has] of [
  ["map-places", hasMap],
  ["stones-per", hasStones],
] as const)
  test.skipIf(!has)(`what an editor is told: ${name}`, () => {
    const { problems } = withContent(join(folder, name), (root) => readContent(root, { checksCopy: true }));
    expectFile(`${name}/expected.txt`, formatProblems(problems));
  });
