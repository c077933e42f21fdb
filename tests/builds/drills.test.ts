/**
 * The drills of CONTRIBUTING, done in a copy as they are written there, with the lines it shows: a block, a check, a command, a
 * label. The drill of a variant has a test of its own, new-variants.test.ts.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCopy } from "./copy.ts";

const copy = createCopy("drills", "publication-hans");
const recipes = readFileSync(join(import.meta.dirname, "../../.github/CONTRIBUTING.md"), "utf8");

/** What CONTRIBUTING shows from these letters on: up to the end of its line or mark, or of its fence. */
function quote(beginning: string, end: RegExp = /[`\n]/): string {
  const at = recipes.indexOf(beginning);
  if (at < 0) throw new Error(`CONTRIBUTING shows no ${beginning}`);
  return recipes.slice(at).split(end)[0] ?? "";
}

/** A row or rows of CONTRIBUTING laid before the first line that `place` finds. */
const lay = (file: string, place: RegExp, text: string) =>
  copy.change(file, (before) => before.replace(place, (line) => `${text.trim()}\n${line}`));

const story = (body: string) => `---
headline: 照着说明做一遍
standfirst: 为测试写的。
published: 2024-01-02
topics: [rivers]
---

${body}
`;

beforeAll(() => {
  // A block: a folder, a line.
  const note = copy.read("src/blocks/note/note.ts");
  copy.write("src/blocks/letter/letter.ts", note.replaceAll("note", "letter").replace("邊註", "信"));
  copy.change("src/blocks/blocks.ts", (text) =>
    text
      .replace(/^import \{ note \}/m, 'import { letter } from "./letter/letter.ts";\n$&')
      .replace(/^ {2}note,$/m, "$&\n  letter,"),
  );
  // A check: a sentence, an example, a stage.
  lay("src/problems/catalog.ts", /(?<=^const catalog = \{\n)/m, quote('"long-paragraph": (count', /^ *```/m));
  lay("src/guide/problem-examples.ts", /^ {6}"duplicate-paragraph"/m, quote('"long-paragraph": ['));
  const check = copy.read("src/markdown/check-paragraphs.ts");
  copy.write(
    "src/markdown/check-length.ts",
    check
      .replace("rehypeCheckParagraphs({ bodyLine }: StorySource)", "rehypeCheckLength(_: StorySource)")
      .replace(/ {4}const seen[^\n]*\n/, "")
      .replace(
        / {6}if \(countCharacters[\s\S]*?first\);\n/,
        '      const count = countCharacters(text);\n      if (count > 600) report(file, node, "long-paragraph", count, 600);\n',
      )
      .replace(/\/\*\* Characters: a paragraph[\s\S]*?;\n/, ""),
  );
  copy.change("src/markdown/story-renderer.ts", (text) =>
    text
      .replace(/^import \{ rehypeCheckParagraphs \}/m, 'import { rehypeCheckLength } from "./check-length.ts";\n$&')
      .replace(/^( +\.use\()rehypeCheckParagraphs/m, "$1rehypeCheckLength, source)\n$1rehypeCheckParagraphs"),
  );
  // A command: a file, a line.
  lay("src/desk/commands.ts", /^ {2}doctor: async/m, quote("count: async ()"));
  copy.write(
    "src/desk/count.ts",
    `import { listStoryFolders } from "../library/content-files.ts";
import type { Command } from "../terminal/command.ts";

export const count: Command = {
  name: "count",
  summary: "數一數有幾篇文章。",
  takes: [],
  options: {},
  examples: ["count"],
  run(root) {
    console.log(listStoryFolders(root).value.length);
    return Promise.resolve(0);
  },
};
`,
  );
  // A label: a row.
  lay("src/site/label-rows.ts", /^ {2}skip:/m, quote("print: { Hant"));
});

afterAll(() => copy.remove());

test("all of it is built, and compiles", async () => {
  const built = await copy.run("build");
  expect(built.code, built.output).toBe(0);
  const { code, output } = await copy.runTypes();
  expect(code, output).toBe(0);
});

test("the command is in the help and does its work", async () => {
  expect((await copy.run("help")).output).toContain("数一数有几篇文章。");
  expect((await copy.run("count")).output.trim()).toMatch(/^[1-9]\d*$/);
});

test("the block is known, and the check speaks", async () => {
  copy.write(
    "content/stories/drill/index.md",
    story(`:::letter{title="信"}\n见字如面。\n:::\n\n${"江水很长。".repeat(160)}`),
  );
  const { code, output } = await copy.run("check drill");
  expect(code, output).toBe(0);
  expect(output).toContain("这一段有 640 个字。");
  expect(output).not.toContain("letter");
});

test("the label is said in every variant", async () => {
  const { listLabels } = await import(/* @vite-ignore */ pathToFileURL(join(copy.folder, "src/site/labels.ts")).href);
  expect([listLabels("zh-Hant-TW").print, listLabels("zh-Hans").print]).toEqual(["列印", "打印"]);
});
