/**
 * Stories of this publication in every edition, with their terms and its style, as golden files: a change of dictionary or rule
 * shows its diff in words.
 * `UPDATE=1` writes those of all stories; the diff is read as prose. A story without golden files is not compared, and what is
 * left of a story that is gone is passed over: another publication starts with none of its own.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Root } from "hast";
import { toString as toText } from "hast-util-to-string";
import { expect, test } from "vitest";
import { createStoryConverter } from "../../src/editions/story-converter.ts";
import { openDisk } from "../../src/library/content-files.ts";
import { readContent } from "../../src/library/read-content.ts";
import { parseStory, renderStory } from "../../src/markdown/story-renderer.ts";
import { listNew } from "../../src/review/approve.ts";
import { readReview } from "../../src/review/read-review.ts";
import { convertWords } from "../../src/variants/convert-words.ts";
import { standards, type VariantTag } from "../../src/variants/table.ts";

const golden = join(import.meta.dirname, "editions");
const tags = Object.keys(standards) as VariantTag[];
const root = resolve(import.meta.dirname, "../..");
const content = readContent(root, { checksCopy: true });
const { stories, problems } = content;
const editions = stories.flatMap((entry) =>
  tags.map((tag) => ({ ...entry, tag, name: `${entry.story.slug}.${tag}.txt` })),
);

const updates = process.env["UPDATE"] === "1";
mkdirSync(golden, { recursive: true });
const names = updates ? editions.map(({ name }) => name) : readdirSync(golden);

for (const name of names) {
  const edition = editions.find((each) => each.name === name);
  test.skipIf(edition === undefined)(name, () => {
    if (edition === undefined) return;
    const { story, source, tag } = edition;
    const convert = createStoryConverter(story, tag);
    const { headline, standfirst, lead } = convertWords(story.words, convert);
    const { paragraphs } = renderStory(parseStory(source), convert, () => undefined);
    const text = [headline, standfirst, lead?.alt, lead?.caption, ...paragraphs.map((paragraph) => paragraph.text)];
    const shown = `${text.filter((line) => line !== undefined).join("\n")}\n`;
    if (updates) writeFileSync(join(golden, name), shown);
    expect(shown).toBe(readFileSync(join(golden, name), "utf8"));
  });
}

test("a golden file is named by its story and a variant, or nobody would miss it", () => {
  const named = new RegExp(`^[a-z0-9-]+\\.(${tags.join("|")})\\.txt$`);
  expect(names.filter((name) => !named.test(name))).toEqual([]);
});

// Such a story has been read to the end: what the check says of it is a fault of the check.
test("of the copy of a story with golden files nothing is said", () => {
  const files = editions.filter(({ name }) => names.includes(name)).map(({ story }) => story.file);
  expect(problems.filter(({ file }) => files.includes(file))).toEqual([]);
});

/** By sections of a body: what stands in it, and which pull quotes. */
function listSections(tree: Root): { text: string; quotes: string[] }[] {
  const sections = [{ text: "", quotes: [] as string[] }];
  for (const node of tree.children) {
    if (node.type !== "element") continue;
    if (node.tagName === "h2") sections.push({ text: "", quotes: [] });
    const { className } = node.properties;
    const section = sections.at(-1);
    if (Array.isArray(className) && className.includes("pull")) section?.quotes.push(toText(node).trim());
    else if (section !== undefined) section.text += toText(node);
  }
  return sections;
}

const goldenStories = stories.filter(({ story }) => names.some((name) => name.startsWith(`${story.slug}.`)));

test("every decision of the conversion of such a story is approved", () => {
  const fresh = goldenStories.flatMap((read) => listNew(readReview(openDisk(root), content, read)));
  expect(fresh.map(({ first }) => `${first.before}【${first.source}】${first.after}`)).toEqual([]);
});

// Beside its sentence a reader reads it twice.
test("a pull quote stands in another section than its sentence", () => {
  const beside = goldenStories.flatMap(({ story, tree }) =>
    listSections(tree).flatMap(({ text, quotes }) =>
      quotes.filter((quote) => text.includes(quote)).map((quote) => `${story.slug}: ${quote}`),
    ),
  );
  expect(beside).toEqual([]);
});

test("there is no error in the content", () => {
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});
