/**
 * A project of its own in a temporary folder: the code, the packages and made stories. Their sentences are those of
 * our own prose in an order drawn by a seeded sequence: real copy, and hardly a paragraph that was converted before.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createRandom, pick } from "../../unit/seeded.ts";

const project = resolve(import.meta.dirname, "../../..");

/** Of a story. */
export const characters = 2500;

/** Whole sentences in zh-Hant-TW: without marks or quotations, which must not be torn apart. */
const prose = readFileSync(join(project, "tests/fixtures/prose.txt"), "utf8");
const sentences = (prose.match(/(?<=^|[。！？])[^。！？\n]+[。！？]/gmu) ?? []).filter((sentence) =>
  /^[\p{Script=Han}\d，、。：；！？]+$/u.test(sentence),
);

function writeStory(at: number, stories: number): string {
  const random = createRandom(at);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const paragraph = Array.from({ length: 4 }, () => pick(random, sentences)).join("");
    if (paragraphs.length % 6 === 5) paragraphs.push(`## 第${paragraphs.length}節`);
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
  return `---
variant: zh-Hant-TW
headline: 第${at}篇：江邊的風從清晨起
standfirst: 第${at}篇的導語，說的是守橋的人、招商員和老師傅。
published: ${day}
topics: [industry]
related: [story-${(at + 1) % stories}, story-${(at + 7) % stories}]
${at % 50 === 0 ? "draft: true\n" : ""}---

見[上一篇](../story-${(at + stories - 1) % stories}/)。

${paragraphs.join("\n\n")}
`;
}

/** Lays out so many stories; returns the folder. */
export function layOut(stories: number): string {
  const root = mkdtempSync(join(tmpdir(), "luozi-bench-"));
  const copied = ["src", "public", "astro.config.mjs", "package.json", "tsconfig.json"];
  for (const part of copied) cpSync(join(project, part), join(root, part), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
  mkdirSync(join(root, "content"));
  writeFileSync(join(root, "content/glossary.yaml"), "");
  writeFileSync(join(root, "content/topics.yaml"), "- { slug: industry, name: 產業, description: 為測量寫的。 }\n");
  writeFileSync(join(root, "content/about.md"), "---\nheadline: 關於\nstandfirst: 為測量寫的一頁。\n---\n\n一頁。\n");
  for (let at = 0; at < stories; at += 1) {
    mkdirSync(join(root, `content/stories/story-${at}`), { recursive: true });
    writeFileSync(join(root, `content/stories/story-${at}/index.md`), writeStory(at, stories));
  }
  return root;
}
