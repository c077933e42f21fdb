/** What an editor does between two builds of a made project (tests/bench/made-project.ts): one kind of edit each, drawn by a seed. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { storyFile, term } from "../../bench/made-project.ts";
import type { Copy } from "../../builds/copy.ts";
import type { Random } from "../property.ts";
import { writeSentence, writeWords } from "./make-text.ts";

interface Desk {
  readonly copy: Copy;
  readonly random: Random;
  /** How many stories there were at first. */
  readonly stories: number;
}

const field = (line: string) => (text: string) => text.replace("\n---\n", `\n${line}\n---\n`);

/** A story that was there at first. */
function edit({ copy, random, stories }: Desk, change: (text: string) => string): void {
  copy.change(storyFile(random(stories)), change);
}

const addRow = (file: string, row: string) => (desk: Desk) =>
  desk.copy.write(file, existsSync(join(desk.copy.folder, file)) ? `${desk.copy.read(file)}${row}` : row);

/** THE list. One that was done to this story before leaves it as it is, or is refused with a sentence. */
const kinds: Readonly<Record<string, (desk: Desk) => void>> = {
  "another paragraph": (desk) => edit(desk, (text) => `${text}\n${writeSentence(desk.random)}\n`),
  "another headline": (desk) =>
    edit(desk, (text) => text.replace(/headline: .*/, `headline: ${writeWords(desk.random)}`)),
  "another standfirst": (desk) =>
    edit(desk, (text) => text.replace(/standfirst: .*/, `standfirst: ${writeSentence(desk.random)}`)),
  "another day": (desk) =>
    edit(desk, (text) =>
      text.replace(/published: .*/, `published: 20${15 + desk.random(10)}-0${1 + desk.random(9)}-11`),
    ),
  "a day to come": (desk) => edit(desk, (text) => text.replace(/published: .*/, "published: 2190-01-01")),
  "a draft": (desk) => edit(desk, field("draft: true")),
  "no draft any more": (desk) => edit(desk, (text) => text.replace("\ndraft: true", "\ndraft: false")),
  "another weight": (desk) => edit(desk, (text) => text.replace(/weight: ./, `weight: ${"abc"[desk.random(3)]}`)),
  "another topic": (desk) => edit(desk, (text) => text.replace(/topics: .*/, "topics: [river, people]")),
  "another author": (desk) => edit(desk, (text) => text.replace(/name: .*?,/, `name: ${writeWords(desk.random)},`)),
  "a correction": (desk) =>
    edit(desk, field(`corrections: [{ date: 2025-02-03, text: ${writeSentence(desk.random)} }]`)),
  "a retracted story": (desk) =>
    edit(desk, field(`retracted: { date: 2025-02-03, reason: ${writeSentence(desk.random)} }`)),
  "a term of one story": (desk) =>
    edit(desk, field(`terms: [{ zh-Hant-TW: ${writeWords(desk.random)}, zh-Hans: 詞, reason: 用語 }]`)),
  "a former name": (desk) => edit(desk, field(`formerly: [old-${desk.random(1_000_000)}]`)),
  "a new story": ({ copy, random }) =>
    copy.write(
      `content/stories/new-${random(1_000_000)}/index.md`,
      `---\nheadline: ${writeWords(random)}\nstandfirst: ${writeSentence(random)}\npublished: 2024-0${1 + random(9)}-05\ntopics: [city]\n---\n\n${writeSentence(random)}\n`,
    ),
  "a drawing": ({ copy, random, stories }) => {
    const at = storyFile(random(stories));
    const text = writeWords(random);
    copy.write(
      at.replace("index.md", "map.svg"),
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><text x="9" y="99" font-size="20">${text}</text></svg>\n`,
    );
    copy.change(at, (old) => `${old}\n![${text}](map.svg)\n`);
  },
  "a term of all": ({ random, ...desk }) =>
    addRow(
      "content/glossary.yaml",
      `- { zh-Hans: ${writeWords(random)}, zh-Hant-TW: ${writeWords(random)}, zh-Hant-HK: ${writeWords(random)}, reason: 用語 }\n`,
    )({ ...desk, random }),
  "another form of a term": ({ copy, random }) =>
    copy.change("content/glossary.yaml", (text) =>
      text.replace(new RegExp(`${term}.*`), `${term}, zh-Hant-HK: 軟${random(99)}件, reason: 用語 }`),
    ),
  "another name of a topic": ({ copy, random }) =>
    copy.change("content/topics.yaml", (text) =>
      text.replace(/slug: city, name: .*?,/, `slug: city, name: 城${random(1000)},`),
    ),
  "the page about us": ({ copy, random }) =>
    copy.change("content/about.md", (text) => `${text}\n${writeSentence(random)}\n`),
  "the front page": ({ copy, random, stories }) =>
    copy.write("content/front.yaml", `pin: story-${random(stories)}\nhide: [story-${random(stories)}]\n`),
  "a motto": ({ copy, random }) =>
    copy.change("src/publication/settings.ts", (text) =>
      text.replace(/motto: ".*"/, `motto: "${writeWords(random)}。"`),
    ),
};

/** One to three edits; their names. One that changes nothing is none. */
export function editAtRandom(desk: Desk): string[] {
  const names = Object.keys(kinds);
  return Array.from({ length: 1 + desk.random(3) }, () => names[desk.random(names.length)] ?? "").filter((name) => {
    try {
      kinds[name]?.(desk);
      return true;
    } catch {
      return false;
    }
  });
}
