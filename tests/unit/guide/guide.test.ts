/** The guide in the repository is what its command would write, says everything, and leads nowhere wrong. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildGuide, chapters, nameChapter } from "../../../src/guide/build-guide.ts";
import { convertChapter } from "../../../src/guide/convert-chapter.ts";
import { fillChapter } from "../../../src/guide/fill-chapter.ts";
import { digestExample, pictures } from "../../../src/guide/list-pictures.ts";
import { problemGroups } from "../../../src/guide/problem-examples.ts";
import { listTopicNames } from "../../../src/library/topic-names.ts";
import { parseStory } from "../../../src/markdown/story-renderer.ts";
import { problemCodes } from "../../../src/problems/catalog.ts";
import { createDemoSource } from "./demo-source.ts";

const root = join(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const texts = Object.fromEntries(chapters.map((name) => [name, read(nameChapter(name))]));
// A topic that was added since is completed after the next `desk guide`, and no reason to stop.
const known = /topics: \[\$\{1\|([^|]*)\|\}\]/.exec(read(".vscode/luozi.code-snippets"))?.[1]?.split(",") ?? [];
const files = buildGuide(texts, known);
const copies = Object.keys(files).filter((file) => file.startsWith("content/guide/") && file.split("/").length === 4);

test.each(Object.keys(files))("%s is what `npm run desk -- guide` writes", (file) => {
  expect(read(file)).toBe(files[file]);
});

test("no file of the guide is nobody's", () => {
  const there = readdirSync(join(root, "content/guide"), { recursive: true, encoding: "utf8" });
  const markdown = there
    .filter((name) => name.endsWith(".md"))
    .map((name) => `content/guide/${name.replaceAll("\\", "/")}`);
  expect(markdown.sort()).toEqual(
    Object.keys(files)
      .filter((file) => file.endsWith(".md"))
      .sort(),
  );
});

test("every problem is explained once", () => {
  const codes = problemGroups.flatMap(({ examples }) => Object.keys(examples));
  expect(codes.toSorted()).toEqual(problemCodes.toSorted());
  for (const code of codes) expect(texts["problems.md"]).toContain(`（\`${code}\`）`);
  expect(texts["problems.md"]).not.toMatch(/undefined|NaN|\[object/);
});

test("every example is accepted as it stands", () => {
  const wrong = pictures.map(({ name, example }) => [name, ...parseStory(createDemoSource(example.markdown)).problems]);
  expect(wrong.filter(([, ...problems]) => problems.length > 0)).toEqual([]);
});

describe("pictures", () => {
  const folder = join(root, "content/guide/pictures");
  const made = JSON.parse(read("content/guide/pictures/made-of.json")) as Record<string, string>;

  test("each shows its example as it is now; else run `npm run guide:pictures`", () => {
    expect(made).toEqual(Object.fromEntries(pictures.map(({ name, example }) => [name, digestExample(example)])));
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(made), "made-of.json"].sort());
  });

  test("they are light", () => {
    const bytes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(400_000);
  });
});

/** Places in a chapter, as GitHub and Visual Studio Code name them. */
function listPlaces(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase());
  return headings.map((heading) => heading.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-"));
}

test.each(Object.keys(files).filter((file) => file.endsWith(".md")))("%s leads nowhere wrong", (file) => {
  const prose = read(file)
    .replace(/^```[\s\S]*?^```$/gm, "")
    .replace(/`[^`\n]*`/g, "");
  const broken = [...prose.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, target = ""]) => {
    const [path = "", fragment] = target.split("#");
    const place = path === "" ? file : join(file, "..", path);
    if (/^[a-z]+:/.test(target)) return [];
    if (!existsSync(join(root, place))) return [target];
    return fragment === undefined || listPlaces(read(place)).includes(fragment) ? [] : [target];
  });
  expect(broken).toEqual([]);
});

test("the first chapter names all others", () => {
  for (const name of chapters.slice(1)) expect(texts["README.md"]).toContain(`](${name})`);
});

test("the copies are in the other script, but for what is typed or printed", () => {
  expect(copies).toHaveLength(chapters.length);
  for (const file of copies) {
    const prose = read(file)
      .replace(/^```[\s\S]*?^```$/gm, "")
      .replace(/`[^`\n]*`|<!--.*?-->|\[繁體\]/g, "");
    expect(prose.match(/[個這們說讀寫為來時會]/g), file).toBeNull();
  }
  const [source, copy] = [texts["README.md"] ?? "", read(copies[0] ?? "")];
  const fences = (text: string) => text.match(/^```[\s\S]*?^```$/gm);
  expect(fences(copy)).toEqual(fences(source));
});

test("addresses of a copy are seen from one folder deeper, places are named as its headings are", () => {
  const convert = (text: string) => text.replaceAll("欄", "栏").replaceAll("圖", "图");
  const source =
    "# 欄\n\n看[欄](b.md#欄)、[此](#欄)、[外](https://例.org/圖)，`欄`。\n\n![圖](pictures/圖.png)\n\n| 欄 |\n| - |\n| 圖 |\n";
  expect(convertChapter(source, convert, ["b.md"])).toBe(
    "# 栏\n\n看[栏](b.md#栏)、[此](#栏)、[外](https://例.org/圖)，`欄`。\n\n![图](../pictures/圖.png)\n\n| 栏 |\n| - |\n| 图 |\n",
  );
});

test("only what stands between its marks is written by the program", () => {
  const text =
    "甲\n\n<!-- 以下由程式寫：a -->舊<!-- 以上由程式寫 -->\n\n乙\n\n<!-- 以下由程式寫：b -->\n<!-- 以上由程式寫 -->\n";
  const filled = fillChapter(text, { a: () => "一", b: () => "二" });
  expect(filled).toBe(
    "甲\n\n<!-- 以下由程式寫：a -->\n\n一\n\n<!-- 以上由程式寫 -->\n\n乙\n\n<!-- 以下由程式寫：b -->\n\n二\n\n<!-- 以上由程式寫 -->\n",
  );
  expect(fillChapter(filled, { a: () => "一", b: () => "二" })).toBe(filled);
  expect(() => fillChapter(text, {})).toThrow("a");
});

test("what is completed as a topic is a topic", () => {
  expect(listTopicNames(root).map(({ slug }) => slug)).toEqual(expect.arrayContaining(known));
});
