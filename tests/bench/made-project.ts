/**
 * Made stories laid into a project of their own: as many as wanted, spread over ten years, the same every time. Each has what a
 * feature has: subheads, figures and foreign words, related stories, a link into another one, now and then a block.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Copy, createCopy } from "../builds/copy.ts";
import { pick } from "../unit/seeded.ts";
import { createProse, type Prose, written } from "./made-prose.ts";

/** Of a story, about. */
export const characters = 2500;

const topics = {
  industry: "產業",
  city: "城市",
  people: "人物",
  river: "江河",
  chess: "圍棋",
  reading: "閱讀",
  school: "學校",
  energy: "能源",
};
const latin = "Linux Python Nature GDP iPhone Tesla OpenAI Google Wi-Fi DNA Zoom BBC Olympic".split(" ");
const figures = ["2022年", "100億元", "1.5倍", "15%", "1,000公里", "3月", "24小時", "10餘座"];
/** A word of the glossary, which one story in fifty uses. */
export const term = "軟體";

const firstDay = Date.UTC(2015, 0, 1);
const days = 3652;

/** Every third sentence has a figure, a foreign word or a term. */
function writeParagraph({ random, writeSentence }: Prose, number: number): string {
  const sentences = Array.from({ length: 3 + random(4) }, () => {
    const sentence = writeSentence();
    const chance = random(12);
    if (chance < 3) return `${pick(random, figures)}，${sentence}`;
    return chance === 3 ? `${number % 50 === 0 ? term : pick(random, latin)}，${sentence}` : sentence;
  });
  return sentences.join("");
}

/** What stands between the paragraphs of some stories. */
function writeExtra({ random, writePhrase, writeSentence }: Prose, number: number, all: number): string {
  const link = `另見[${writePhrase(6)}](../story-${random(all)}/)。`;
  if (number % 4 === 0)
    return `:::key-facts{title="${writePhrase(5)}"}\n- ${writePhrase(4)}：${pick(random, figures)}\n- ${writePhrase(4)}：${pick(random, figures)}\n:::\n\n${link}`;
  if (number % 4 === 1) return `> ${writeSentence()}\n\n${link}`;
  if (number % 4 === 2) return `- ${writePhrase(8)}\n- ${writePhrase(8)}\n- ${writePhrase(8)}\n\n${link}`;
  return link;
}

/** Of so many stories one author has written one, about: with as many authors as stories, most pages were pages of authors. */
const storiesOfAuthor = 25;
const surnames = [..."陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐"];
const givenNames = [..."明文志雅淑惠家宏建國英美玉華秀月春梅德成安平"];

/** The author of story `number` of `all`: the same one again and again, in no order of days. */
function nameAuthor(number: number, all: number): string {
  const author = (number * 7) % Math.ceil(all / storiesOfAuthor);
  const given = Math.floor(author / surnames.length);
  const at = (names: readonly string[], place: number) => names[place % names.length];
  return `${at(surnames, author)}${at(givenNames, given)}${at(givenNames, given * 5 + author)}`;
}

/** The text of story `number` of `all`. */
export function writeStory(prose: Prose, number: number, all: number): string {
  const { writePhrase, writeSentence } = prose;
  const parts: string[] = [];
  for (let length = 0, paragraphs = 0; length < characters; paragraphs += 1) {
    if (paragraphs % 5 === 4) parts.push(`## ${writePhrase(6)}`);
    if (paragraphs === 6) parts.push(writeExtra(prose, number, all));
    const paragraph = writeParagraph(prose, number);
    parts.push(paragraph);
    length += paragraph.length;
  }
  const day = new Date(firstDay + Math.floor((number * days) / all) * 86_400_000).toISOString().slice(0, 10);
  const names = Object.keys(topics);
  const [first, second] = [names[number % names.length], names[(number * 5 + 3) % names.length]];
  return `---
variant: ${written}
headline: ${writePhrase(12)}
standfirst: ${writeSentence()}${writeSentence()}
published: ${day}
authors:
  - { name: ${nameAuthor(number, all)}, role: 撰文 }
topics: [${number % 3 === 0 && first !== second ? `${first}, ${second}` : first}]
weight: ${number % 7 === 0 ? "a" : number % 3 === 0 ? "b" : "c"}
related: [story-${(number + 1) % all}, story-${(number + 37) % all}]
---

${parts.join("\n\n")}
`;
}

export const storyFile = (number: number) => `content/stories/story-${number}/index.md`;

/** A copy of the project with nothing but `count` made stories in it; `createProse` writes further ones. */
export function layMadeProject(name: string, count: number, write = createProse()): Copy {
  // What is measured starts from nothing.
  const copy = createCopy(name, undefined, { cold: true });
  rmSync(join(copy.folder, "content"), { recursive: true });
  const rows = Object.entries(topics).map(
    ([slug, topic]) => `- { slug: ${slug}, name: ${topic}, description: 為測量寫的。 }\n`,
  );
  copy.write("content/topics.yaml", rows.join(""));
  copy.write(
    "content/glossary.yaml",
    `- { zh-Hans: 软件, zh-Hant-TW: ${term}, zh-Hant-HK: 軟件, reason: 為測量寫的 }\n`,
  );
  copy.write("content/about.md", "---\nheadline: 關於\nstandfirst: 為測量寫的一頁。\n---\n\n一頁。\n");
  for (let number = 0; number < count; number += 1)
    copy.write(storyFile(number), writeStory(write(number), number, count));
  return copy;
}
