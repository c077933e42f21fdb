/**
 * Markdown to HTML, case by case: a folder holds `input.md` and `expected.html`, in the written variant. `UPDATE=1` rewrites
 * the answers; read their diff as prose.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseStory, renderStory } from "../../../src/markdown/story-renderer.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import { createSource } from "./create-source.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures/markdown");

const render = (body: string) =>
  renderStory(
    parseStory(createSource(body)),
    (text) => text,
    () => undefined,
  );

/** Text of simple HTML, for prose that holds no other entities. */
const toText = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&#x3C;/g, "<")
    .replace(/&#x26;/g, "&");

describe("cases", () => {
  test.each(readdirSync(fixtures))("%s", (name) => {
    const { html } = render(readFileSync(join(fixtures, name, "input.md"), "utf8"));
    const file = join(fixtures, name, "expected.html");
    if (process.env.UPDATE === "1") writeFileSync(file, `${html}\n`);
    expect(`${html}\n`).toBe(readFileSync(file, "utf8"));
  });

  test.each(readdirSync(fixtures))("%s holds nothing that could run", (name) => {
    const { html } = render(readFileSync(join(fixtures, name, "input.md"), "utf8"));
    expect(html).not.toMatch(
      /<(?:script|style|iframe|object|embed|form|input type="(?!checkbox)|math|template|link|meta|base)\b/i,
    );
    // A drawing comes from a block, and only from there.
    expect((html.match(/<svg\b/g) ?? []).length).toBe(
      (html.match(/<figure class="block (?:chart|map) level">/g) ?? []).length,
    );
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style|srcdoc)\s*=/i);
    expect(html).not.toMatch(/(?:href|src)="\s*(?:javascript|data|vbscript):/i);
  });

  test.each(readdirSync(fixtures))("%s has no id twice and none empty", (name) => {
    const { html } = render(readFileSync(join(fixtures, name, "input.md"), "utf8"));
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(ids).not.toContain("");
    expect(ids.length).toBe(new Set(ids).size);
  });
});

describe("prose stays prose, byte for byte", () => {
  test.each([
    "記者:王小明",
    "12:30",
    "3:1",
    "比例是3:1:2",
    "比分 3:1，領先。",
    ":smile:",
    "見附註:note，也見:keep。",
    "文件:重要[必讀]{甲}",
    "a:b:c",
    "3~5天內答覆，7~8天內動工。",
    "3~5天~7天",
    "2 * 3 * 4 是乘法，snake_case_name 是名字。",
    '"直引號"和 -- 與 ... 照樣',
    "價格是 $5，佔 100%。",
    "#標籤不是標題",
    "1949.10.1",
    "甲｜乙｜丙",
    "〔註〕【註】〖註〗",
    "全形空格　在這裡",
  ])("%s", (prose) => {
    const { html } = render(`${prose}\n`);
    expect(html).toBe(`<p id="p1">${prose}</p>`);
  });

  test("marks inside restored prose stay marks", () => {
    expect(render("文件:重要[**必讀**]。").html).toBe('<p id="p1">文件:重要[<strong>必讀</strong>]。</p>');
  });

  test.each([
    ["見https://example.org/a，後面", "https://example.org/a", "，後面"],
    ["見 www.example.org。後面", "http://www.example.org", "。後面"],
    ["見 https://example.org/?q=1（註）", "https://example.org/?q=1", "（註）"],
  ])("a bare address ends where Chinese begins: %s", (prose, address, rest) => {
    const { html } = render(prose);
    expect(html).toContain(`href="${address}"`);
    expect(html).toContain(`</a>${rest}</p>`);
    expect(toText(html)).toBe(prose);
  });

  test("an address in brackets keeps its Chinese", () => {
    expect(render("<https://example.org/路>").html).toContain(">https://example.org/路</a>");
  });

  test("a deletion needs two tildes", () => {
    expect(render("~~甲~~乙").html).toBe('<p id="p1"><del>甲</del>乙</p>');
  });

  test.each([
    ["**「甲。」**乙", "<strong>「甲。」</strong>乙"],
    ["甲**（乙）**丙", "甲<strong>（乙）</strong>丙"],
    ["**甲：**乙", "<strong>甲：</strong>乙"],
    ["甲*“乙”*丙", "甲<em>“乙”</em>丙"],
    ["甲~~「乙」~~丙", "甲<del>「乙」</del>丙"],
  ])("marks beside full-width punctuation: %s", (markdown, expected) => {
    expect(render(markdown).html).toBe(`<p id="p1">${expected}</p>`);
  });
});

describe("editions", () => {
  const body = `## 頭髮

他說：「髮*型*『後』面」，:keep[皇后]在後面，\`後面\`。

![後面的圖](map.svg "圖的後面")

> 引文在後面[^1]。

[^1]: 註在後面。
`;

  test("converts text, alternative text and captions, and leaves what is kept", () => {
    const { html, outline, paragraphs } = renderStory(
      parseStory(createSource(body)),
      createConverter("zh-Hant-TW", "zh-Hans"),
      () => undefined,
    );
    expect(html).toContain('<h2 id="頭髮">头发</h2>');
    expect(html).toContain("“发<em>型</em>‘后’面”");
    expect(html).toContain('<span translate="no">皇后</span>在后面，<code>後面</code>');
    expect(html).toContain('alt="后面的图"');
    expect(html).toContain("<figcaption>图的后面</figcaption>");
    expect(html).toContain("注在后面");
    expect(outline).toEqual([{ id: "頭髮", text: "头发" }]);
    expect(paragraphs[0]).toEqual({ id: "頭髮", text: "头发" });
  });

  test("converts what blocks draw: titles, names, units, the table behind", () => {
    const { html } = renderStory(
      parseStory(createSource(':::chart{data="cold.csv" kind="dot" title="頭髮" unit="萬"}\n:::\n')),
      createConverter("zh-Hant-TW", "zh-Hans"),
      () => undefined,
    );
    expect(html).toContain(
      "<title>头发</title><desc>哈尔滨：最冷-38.1万、最热36.7万；皇后镇：最冷−8万、最热34万。</desc>",
    );
    expect(html).toMatch(/<text x="0" y="\d+">哈尔滨<\/text>/);
    expect(html).toContain('<th scope="row">皇后镇</th>');
    expect(html).toContain("<summary>看数据表</summary>");
  });

  test("rendering leaves the parsed story as it was", () => {
    const parsed = parseStory(createSource(body));
    const before = structuredClone(parsed.tree);
    renderStory(parsed, createConverter("zh-Hant-TW", "zh-Hans"), () => undefined);
    expect(parsed.tree).toEqual(before);
  });

  test("a note's number is no word of a heading, of its id, of the contents, of what is searched", () => {
    const markdown = "甲[^a]乙。\n\n## 水聲[^b]與2021年\n\n丙。\n\n[^a]: 註。\n[^b]: 註。\n";
    const { html, outline, paragraphs } = renderStory(
      parseStory(createSource(markdown)),
      (text) => text,
      () => undefined,
    );
    expect(outline).toEqual([{ id: "水聲與2021年", text: "水聲與2021年" }]);
    expect(html).toContain('<h2 id="水聲與2021年">水聲<sup>');
    expect(paragraphs.map(({ text }) => text).slice(0, 3)).toEqual(["甲乙。", "水聲與2021年", "丙。"]);
  });

  test.each([
    ["zh-Hans", "注释", "要点", "大事记"],
    ["zh-Hant-HK", "註釋", "要點", "大事記"],
  ] as const)("what the stages add is in the script of a story written in %s", (written, notes, facts, moves) => {
    const markdown = "甲[^1]。\n\n:::key-facts\n- 甲：1\n:::\n\n:::timeline\n- 2021：甲\n:::\n\n[^1]: 乙。\n";
    const { html } = renderStory(
      parseStory(createSource(markdown, { written })),
      (text) => text,
      () => undefined,
    );
    expect(html).toContain(`id="footnote-label">${notes}</p>`);
    expect(html).toContain(`<p class="cap"><b>${facts}</b></p>`);
    expect(html).toContain(`<p class="cap"><b>${moves}</b></p>`);
  });
});

describe("line ends and sizes", () => {
  test("10,000 paragraphs finish, each with its id", { timeout: 60_000 }, () => {
    const body = Array.from({ length: 10_000 }, (_, at) => `第${at + 1}段，12:30，**重點**。`).join("\n\n");
    const { paragraphs } = render(body);
    expect(paragraphs.length).toBe(10_000);
    expect(paragraphs.at(-1)).toEqual({ id: "p10000", text: "第10000段，12:30，重點。" });
  });

  test.each([
    ["plain", "長".repeat(100_000)],
    ["full of colons", "記者:王 ".repeat(20_000).trim()],
    ["full of tildes", "3~5天".repeat(25_000)],
    ["full of quotation marks", "「甲」".repeat(33_000)],
    ["full of opening brackets", "[".repeat(20_000)],
    ["full of full-width punctuation", "，。".repeat(50_000)],
  ])("a line of 100,000 characters, %s, finishes whole", { timeout: 60_000 }, (_name, line) => {
    expect(toText(render(line).html)).toBe(line);
  });
});
