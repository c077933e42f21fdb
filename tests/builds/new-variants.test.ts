/**
 * Two more variants: each is one row of the table, beside its name in the settings. Everything else follows from the rows, and
 * what they do not say from their families.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCopy, type Result } from "./copy.ts";

const fixtures = join(import.meta.dirname, "../fixtures/variants");
const readFixture = (name: string) => readFileSync(join(fixtures, name), "utf8");

const copy = createCopy("new-variants", "publication-hans");
let build: Result;

beforeAll(async () => {
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

test("types compile with them", async () => {
  const { code, output } = await copy.runTypes();
  expect(code, output).toBe(0);
});

test("text takes their forms, and their families' local words", async () => {
  const { createConverter } = await load("src/variants/create-converter.ts");
  const { createTerms } = await load("src/variants/terms.ts");
  const { localWords } = await load("src/variants/local-words.ts");
  const terms = createTerms(localWords);
  for (const line of readFixture("conversion.tsv").trim().split("\n")) {
    const [from, to, text, expected] = line.split("\t");
    expect.soft(createConverter(from, to, terms)(text), `${from} ${to}`).toBe(expected);
  }
});

test("words and fonts they have none of their own are their families'", async () => {
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

test("their pages are whole, and read as their families' do", () => {
  expect(build.code, build.output).toBe(0);
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
