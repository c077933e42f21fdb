import { fromHtml } from "hast-util-from-html";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatLetterHtml } from "../../../../src/exports/letter/format-letter.ts";
import { fitLetter, mostBytes, writeLetter } from "../../../../src/exports/letter/letter.ts";
import { selectNewest } from "../../../../src/exports/select-stories.ts";
import { listElements } from "../../../../src/exports/tree-edits.ts";
import type { Project } from "../../desk/project.ts";
import { decode, expectAnswer, exportBy, layExports } from "../lay-exports.ts";

let project: Project;
beforeAll(async () => {
  project = await layExports();
});
afterAll(() => project.remove());

async function makeLetter(tag: "zh-Hans" | "zh-Hant-TW"): Promise<readonly [html: string, text: string]> {
  const { files } = await exportBy(writeLetter, project.root, { tag, selection: selectNewest(tag, 7) });
  return [decode(files[0]?.bytes), decode(files[1]?.bytes)];
}

test("both forms are those of the fixture", async () => {
  const [html, text] = await makeLetter("zh-Hans");
  // A card is named by its looks.
  expectAnswer("letter.html", `${html.replace(/cards\/[0-9a-f]+/g, "cards/…").replaceAll("><t", ">\n<t")}`);
  expectAnswer("letter.txt", text);
});

/** What mail programs do not show, or show otherwise than it is meant, each as what must not stand in a letter. */
const rules: Readonly<Record<string, RegExp>> = {
  "scripts, frames, forms": /<(?:script|iframe|form|input|button|object|embed)\b/,
  "sheets and fonts from elsewhere": /<link\b|@import|@font-face|url\(/,
  "drawings, films": /<(?:svg|video|audio|picture|canvas)\b/,
  "layout that is no table": /display:\s*(?:flex|grid)|position:|float:|writing-mode/,
  "values that are worked out": /var\(|calc\(|light-dark\(/,
  "addresses that are not whole": /(?:href|src)="(?!https:\/\/)/,
  "what counts who opens it": /utm_|\?[^"]*id=|width="1"|height="1"/,
  base64: /data:/,
};

test.each(Object.entries(rules))("a letter is without %s", async (_name, rule) => {
  const [html] = await makeLetter("zh-Hant-TW");
  expect(html).not.toMatch(rule);
});

test("its tables are no tables to those who listen, its pictures have words and a size", async () => {
  const tree = fromHtml((await makeLetter("zh-Hant-TW"))[0]);
  const tables = listElements(tree.children, "table");
  expect(tables.length).toBeGreaterThan(1);
  expect(tables.filter(({ properties }) => properties.role !== "presentation")).toEqual([]);
  const pictures = listElements(tree.children, "img").map(({ properties: { alt, width, height } }) => [
    alt,
    width,
    height,
  ]);
  expect(pictures).toEqual([["守橋的人，夜裡數車", 560, 294]]);
});

test("colours of the light ground stand on elements, those of the dark one behind a question", async () => {
  const [html] = await makeLetter("zh-Hant-TW");
  const sheet = /<style>(.*)<\/style>/.exec(html)?.[1] ?? "";
  expect(sheet).toMatch(/^@media \(prefers-color-scheme:dark\)\{.*\}$/);
  const classes = new Set([...html.matchAll(/class="(\w+)"/g)].map(([, name]) => name));
  for (const name of classes) expect(sheet).toContain(`.${name}{`);
});

test("a letter that would be cut off ends with fewer stories", () => {
  const story = {
    kicker: "江河",
    headline: "渡".repeat(60),
    standfirst: "水".repeat(9000),
    facts: "2022年3月18日",
    url: "https://dukou.example/a/",
    picture: undefined,
  };
  const whole = { tag: "zh-Hant-TW", title: "信", stories: Array.from({ length: 7 }, () => story) } as const;
  expect(Buffer.byteLength(formatLetterHtml(whole))).toBeGreaterThan(mostBytes);
  const { html, letter: fitting } = fitLetter(whole);
  expect([html.length <= mostBytes, fitting.stories.length]).toEqual([true, 3]);
});
