/**
 * The project's own stories in every edition, as golden files: a change of dictionary or rule shows its diff in words.
 * `UPDATE=1` rewrites them; the diff is read as prose.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { readContent } from "../../../src/library/read-content.ts";
import { parseStory, renderStory } from "../../../src/markdown/story-renderer.ts";
import { convertWords } from "../../../src/variants/convert-words.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { standards, type VariantTag } from "../../../src/variants/table.ts";

const golden = join(import.meta.dirname, "../../fixtures/editions");
const editions = readContent(resolve(import.meta.dirname, "../../..")).stories.flatMap((entry) =>
  (Object.keys(standards) as VariantTag[]).map((tag) => ({ ...entry, tag, name: `${entry.story.slug}.${tag}.txt` })),
);

test.each(editions)("$name", ({ story, source, tag, name }) => {
  const convert = createConverter(story.written, tag);
  const { headline, standfirst, lead } = convertWords(story.words, convert);
  const { paragraphs } = renderStory(parseStory(source), convert, () => undefined);
  const text = [headline, standfirst, lead?.alt, lead?.caption, ...paragraphs.map((paragraph) => paragraph.text)];
  const shown = `${text.filter((line) => line !== undefined).join("\n")}\n`;
  if (process.env["UPDATE"] === "1") {
    mkdirSync(golden, { recursive: true });
    writeFileSync(join(golden, name), shown);
  }
  expect(shown).toBe(readFileSync(join(golden, name), "utf8"));
});
