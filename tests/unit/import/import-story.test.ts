/**
 * Manuscripts as they come, and what becomes of them. A case is a folder: `input.*` (Word files are built here), `expected.md`
 * and `report.txt`. `UPDATE=1` rewrites the answers. Every result must pass the site's own check, as it is: a build gives its page.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readShelf, readSource, writeStory } from "../../../src/disk/manuscript-files.ts";
import { type ImportedStory, importStory } from "../../../src/import/import-story.ts";
import { openDisk } from "../../../src/library/content-files.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { readTopics } from "../../../src/library/topics.ts";
import { problemFixtures } from "../lay-content.ts";
import { dropQuoted, listForeign, speakAsLong } from "../speak-as.ts";
import { makers } from "./made-documents.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures/import");
const cases = readdirSync(fixtures).sort();

/**
 * A project folder with the base content and the case beside it, for as long as `use` runs. What a case asks for outside lies outside:
 * how deep the temporary folder lies makes no difference.
 */
async function withRoot<Result>(name: string, use: (root: string, input: string) => Promise<Result>): Promise<Result> {
  const around = mkdtempSync(join(tmpdir(), "luozi-import-"));
  const root = join(around, "home/project");
  try {
    mkdirSync(join(around, "etc"));
    writeFileSync(join(around, "etc/passwd"), "not to be taken");
    cpSync(join(problemFixtures, "base/content"), join(root, "content"), { recursive: true });
    cpSync(join(fixtures, name), join(root, "mail"), { recursive: true });
    const made = makers[name];
    if (made !== undefined) writeFileSync(join(root, "mail/input.docx"), made());
    const input = readdirSync(join(root, "mail")).find((file) => file.startsWith("input.")) ?? "";
    return await use(root, join(root, "mail", input));
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}

async function importInto(root: string, input: string): Promise<ImportedStory> {
  const source = readSource(input);
  if (source.refusal !== undefined) throw new Error(source.refusal.sentence);
  const { value: story, refusal } = await importStory(source.value, {
    ...readShelf(root),
    topics: readTopics(openDisk(root), []).value,
    today: "2022-03-20",
  });
  if (refusal !== undefined) throw new Error(refusal.sentence);
  expect(writeStory(root, story.slug, story.files)).toBeUndefined();
  return story;
}

test.each(cases)("the report of %s in Simplified, too", { timeout: 30_000 }, async (name) => {
  await withRoot(name, async (root, input) => {
    const { report } = await speakAsLong("zh-Hans", () => importInto(root, input));
    // The name of the file, of a topic, of a variant, and what was put into the story.
    const said = report.replace(/^.*\n/, "").replace(/（[a-z]+，.+?）|〔.+?〕|繁體（.+?）/g, "");
    expect(listForeign(dropQuoted(said), "zh-Hans")).toEqual([]);
  });
});

const errorsOf = (root: string) =>
  readContent(root, { checksCopy: true }).problems.filter(({ severity }) => severity === "error");

describe("what becomes of a manuscript", () => {
  test.each(cases)("%s", { timeout: 30_000 }, async (name) => {
    await withRoot(name, async (root, input) => {
      const { slug, report } = await importInto(root, input);
      const written = join(root, "content/stories", slug, "index.md");
      const text = readFileSync(written, "utf8");
      for (const [file, answer] of [
        ["expected.md", text],
        ["report.txt", report],
      ] as const) {
        const path = join(fixtures, name, file);
        if (process.env.UPDATE === "1") writeFileSync(path, answer);
        expect(answer).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
      }
      expect(errorsOf(root)).toEqual([]);
      const read = readContent(root).stories.find(({ story }) => story.slug === slug);
      expect([read?.story.draft, read?.story.characters]).toEqual([false, expect.any(Number)]);
    });
  });
});
