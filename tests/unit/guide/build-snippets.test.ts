/** Every block, mark and field has a snippet, and what it puts into a story is accepted as it stands. */
import { expect, test } from "vitest";
import { blocks } from "../../../src/blocks/blocks.ts";
import { parseYaml } from "../../../src/fields/parse-yaml.ts";
import { frontMatterSchema, termSchema } from "../../../src/fields/schema.ts";
import { validate } from "../../../src/fields/validate.ts";
import { buildSnippets } from "../../../src/guide/build-snippets.ts";
import { marks } from "../../../src/guide/marks.ts";
import { parseStory } from "../../../src/markdown/story-renderer.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { createDemoSource } from "./demo-source.ts";

const snippets = Object.entries(buildSnippets(["industry"], createConverter("zh-Hant-TW", "zh-Hans")));
const of = (kind: string) => snippets.filter(([name]) => name.startsWith(kind));

/** What stands in the file when an editor takes the snippet and only presses the tabulator. */
const fill = (body: readonly string[]) =>
  body
    .join("\n")
    .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, "$1")
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, (_, text: string) => text.replace(/\\(.)/g, "$1"));

test("every block and every mark can be completed", () => {
  const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
  for (const { name, title } of blocks) expect(prefixes).toEqual(expect.arrayContaining([`:::${name}`, title]));
  for (const { name, title } of marks) expect(prefixes).toEqual(expect.arrayContaining([name, title]));
  expect(prefixes).toEqual(expect.arrayContaining(["要点", "导语", "图片"]));
  for (const key of Object.keys(frontMatterSchema.shape)) expect(prefixes).toContain(key);
});

test("no prefix stands for two things of one place", () => {
  const places = [of("欄位"), [...of("區塊"), ...of("正文")]];
  for (const place of places) {
    const prefixes = place.flatMap(([, { prefix }]) => prefix);
    expect(prefixes).toEqual([...new Set(prefixes)]);
  }
});

test.each([...of("區塊"), ...of("正文")])("%s is accepted as it stands", (_name, { body }) => {
  const text = fill(body);
  expect(text).not.toMatch(/\$\{|\\/);
  expect(parseStory(createDemoSource(text)).problems).toEqual([]);
});

test.each(of("欄位"))("%s is accepted as it stands", (_name, { body }) => {
  const text = fill(body);
  const key = /^[^:]+/.exec(text)?.[0] ?? "";
  const sound: Record<string, string> = {
    headline: "守橋",
    standfirst: "冬。",
    published: "2022-03-18",
    topics: "[industry]",
  };
  delete sound[key];
  const yaml = Object.entries(sound).map(([name, value]) => `${name}: ${value}`);
  expect(validate(frontMatterSchema, parseYaml([...yaml, text].join("\n"), "x"), "x").problems).toEqual([]);
});

test("a row of the glossary is accepted as it stands", () => {
  const [row] = parseYaml(fill(of("詞語")[0]?.[1].body ?? []), "x").value as unknown[];
  expect(termSchema.safeParse(row).success).toBe(true);
});

test("a choice offers what there is", () => {
  expect(of("欄位：專題")[0]?.[1].body).toEqual([expect.stringMatching(/^topics: \[\$\{1\|industry\|\}\]$/)]);
});
