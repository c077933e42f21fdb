/**
 * The drills of CONTRIBUTING, all in one copy: a block, a check, a command, a label, and two more variants. Each variant is one row
 * of the table, beside its name in the settings. Everything else follows from the rows, and what they do not say from their families.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCopy, type Result } from "./copy.ts";
import { layDrills } from "./lay-drills.ts";

const fixtures = join(import.meta.dirname, "../fixtures/variants");
const readFixture = (name: string) => readFileSync(join(fixtures, name), "utf8");

const copy = createCopy("drills", "publication-hans");
let build: Result;

beforeAll(async () => {
  layDrills(copy);
  const rows = ["zh-Hant-MO", "zh-Hans-SG"].map((tag) => readFixture(`${tag}.txt`)).join("");
  copy.change("src/variants/table.ts", (text) => text.replace(/^\} as const satisfies/m, `${rows}$&`));
  copy.change("src/publication/settings.ts", (text) =>
    text.replace(/served: \[[^\]]*\]/, 'served: ["zh-Hans", "zh-Hant-TW", "zh-Hant-HK", "zh-Hant-MO", "zh-Hans-SG"]'),
  );
  copy.change(
    `content/${story}/index.md`,
    (text) => `${text}\n:variant[短信]{zh-Hant-TW="簡訊" zh-Hant-HK="短訊"}。\n`,
  );
  build = await copy.run("build");
});

afterAll(() => copy.remove());

/** A module of the copy: here the tags of its rows are unknown to the types. */
const load = (file: string) => import(/* @vite-ignore */ pathToFileURL(join(copy.folder, file)).href);

const story = "stories/last-ferry";

const readPage = (page: string) => copy.read(`dist/${page}/index.html`);

test("all of it is built, and compiles", async () => {
  expect(build.code, build.output).toBe(0);
  const { code, output } = await copy.runTypes();
  expect(code, output).toBe(0);
});

test("text takes the forms of new variants, and their families' local words", async () => {
  const { createConverter } = await load("src/variants/create-converter.ts");
  const { createTerms } = await load("src/variants/terms.ts");
  const { localWords } = await load("src/variants/local-words.ts");
  const terms = createTerms(localWords);
  for (const line of readFixture("conversion.tsv").trim().split("\n")) {
    const [from, to, text, expected] = line.split("\t");
    expect.soft(createConverter(from, to, terms)(text), `${from} ${to}`).toBe(expected);
  }
});

test("words and fonts that new variants have none of their own are their families'", async () => {
  const { listLabels } = await load("src/site/labels.ts");
  expect(listLabels("zh-Hant-MO")).toEqual(listLabels("zh-Hant-HK"));
  expect(listLabels("zh-Hans-SG")).toEqual(listLabels("zh-Hans"));
  const { termWords } = await load("src/fields/term-words.ts");
  expect(termWords["zh-Hant-MO"]).toMatchObject({ name: "澳門繁體", example: "短訊" });
  expect(termWords["zh-Hans-SG"]).toMatchObject({ name: "新加坡簡體", example: "短信" });
  const fonts = (segment: string) => /--hei:[^}]+/.exec(readPage(segment))?.[0];
  expect(fonts("zh-hant-mo")).toContain("PingFang HK");
  expect(fonts("zh-hant-mo")).toBe(fonts("zh-hant-hk"));
  expect(fonts("zh-hans-sg")).toBe(fonts("zh-hans"));
});

test.each([
  ["zh-MO", "zh-Hant-MO"],
  ["zh-Hant-MO", "zh-Hant-MO"],
  ["zh-HK", "zh-Hant-HK"],
  ["zh-SG", "zh-Hans-SG"],
  ["zh-Hans-SG", "zh-Hans-SG"],
  ["zh-CN", "zh-Hans"],
])("a browser or an editor that says %s means %s", async (typed, tag) => {
  const { findNearestTag } = await load("src/variants/nearest-tag.ts");
  expect(findNearestTag(typed)).toBe(tag);
  const { matchVariant, parseLanguages } = await load("src/variants/match-variant.ts");
  const [, languages] = /data-languages="([^"]+)"/.exec(copy.read("dist/index.html")) ?? [];
  expect(matchVariant([typed], parseLanguages(languages))?.tag).toBe(tag);
});

test("pages of new variants are whole, and read as their families' do", () => {
  for (const [tag, family, locale, name, short] of [
    ["zh-Hant-MO", "zh-Hant-HK", "zh_MO", "繁體（澳門）", "澳"],
    ["zh-Hans-SG", "zh-Hans", "zh_SG", "简体（新加坡）", "新"],
  ] as const) {
    const segment = tag.toLowerCase();
    const page = readPage(`${segment}/${story}`);
    expect(page).toContain(`<html lang="${tag}"`);
    expect(page).toContain(`<meta property="og:locale" content="${locale}">`);
    expect(page).toMatch(new RegExp(`<title>[^<]+${name}</title>`));
    expect(page).toMatch(new RegExp(`aria-label="${name}" aria-current="true"\\s*>${short}<`));
    // A word the editor gave to the families alone.
    expect(page).toMatch(tag === "zh-Hant-MO" ? /短訊(?:<[^>]+>)?。/ : /短信。/);
    const readBody = (html: string) => /<div class="body"[\s\S]+<\/article>/.exec(html)?.[0];
    const own = readBody(page)?.replaceAll(segment, family.toLowerCase()).replaceAll(tag, family);
    expect(own).toBe(readBody(readPage(`${family.toLowerCase()}/${story}`)));
    for (const other of ["", "zh-hans/", "zh-hant-tw/"])
      expect(copy.read(`dist/${other}index.html`)).toContain(`hreflang="${tag}"`);
    expect(copy.read("dist/sitemap.xml")).toContain(`/${segment}/${story}/`);
    expect(JSON.parse(copy.read(`dist/${segment}/feed.json`)).language).toBe(tag);
  }
});

const write = (body: string) => `---
headline: 照着说明做一遍
standfirst: 为测试写的。
published: 2024-01-02
topics: [rivers]
---

${body}
`;

test("the command is in the help and does its work", async () => {
  expect((await copy.run("help")).output).toContain("数一数有几篇文章。");
  expect((await copy.run("count")).output.trim()).toMatch(/^[1-9]\d*$/);
});

test("the block is known, and the check speaks", async () => {
  copy.write(
    "content/stories/drill/index.md",
    write(`:::letter{title="信"}\n见字如面。\n:::\n\n${"江水很长。".repeat(160)}`),
  );
  const { code, output } = await copy.run("check drill");
  expect(code, output).toBe(0);
  expect(output).toContain("这一段有 640 个字。");
  expect(output).not.toContain("letter");
});

test("the label is said in every variant", async () => {
  const { listLabels } = await load("src/site/labels.ts");
  expect([listLabels("zh-Hant-TW").print, listLabels("zh-Hans").print]).toEqual(["列印", "打印"]);
});
