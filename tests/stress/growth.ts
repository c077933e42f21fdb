/**
 * Part of `npm run test:stress`: every kind of large input, and content of many stories, once, twice and four times as large. The work to read and
 * show it is counted, not timed, and grows no faster than the input; exits with 1 where it does.
 */
import { parseArgs } from "node:util";
import { openDesk } from "../../src/desk-engine/open-desk.ts";
import { countWork } from "./count-work.ts";
import { folder } from "./make/make-story.ts";
import { buildContent } from "./whole-content.ts";

interface Large {
  readonly name: string;
  readonly size: number;
  readonly body: (size: number) => string;
  /** Rows of the glossary. */
  readonly terms?: (size: number) => string;
}

/** Different for each number, so that nothing is taken for a repetition. */
const digits = "甲乙丙丁戊己庚辛壬癸";
const name = (at: number) => [...String(at)].map((digit) => digits[Number(digit)]).join("");
const line = (at: number) => `守橋的人說第${name(at)}夜的水聲和白天不同，聽久了就分得出水位。`;
/** Each story has other words: what was made once is kept. All numbers have as many digits. */
let first = 1000;
const many = (size: number, make: (at: number) => string, glue = "\n\n") =>
  Array.from({ length: size }, (_, at) => make(at + first)).join(glue);

/** THE list. */
const kinds: readonly Large[] = [
  { name: "paragraphs", size: 100, body: (size) => many(size, line) },
  { name: "sentences of one paragraph", size: 100, body: (size) => many(size, line, "") },
  { name: "characters of one word", size: 2000, body: (size) => "a".repeat(size) },
  { name: "characters without a mark", size: 1000, body: (size) => many(size, name, "").slice(0, size) },
  { name: "headings", size: 60, body: (size) => many(size, (at) => `## 第${name(at)}節\n\n${line(at)}`) },
  { name: "notes", size: 60, body: (size) => many(size, (at) => `${line(at)}:note[${name(at)}]{text="${line(at)}"}`) },
  { name: "footnotes", size: 60, body: (size) => many(size, (at) => `${line(at)}[^${at}]\n\n[^${at}]: ${line(at)}`) },
  {
    name: "rows of a table",
    size: 60,
    body: (size) => `| 年 | 事 |\n|---|---|\n${many(size, (at) => `| ${at} | ${name(at)} |`, "\n")}`,
  },
  {
    name: "columns of a table",
    size: 30,
    body: (size) => `|${"年|".repeat(size)}\n|${"---|".repeat(size)}\n|${many(size, String, "|")}|`,
  },
  { name: "items of a list", size: 80, body: (size) => many(size, (at) => `- ${line(at)}`, "\n") },
  { name: "words that are kept", size: 60, body: (size) => many(size, (at) => `${line(at)}:keep[${name(at)}]`) },
  { name: "links", size: 60, body: (size) => many(size, (at) => `[${line(at)}](https://example.org/${at})`) },
  {
    name: "links within the story",
    size: 60,
    body: (size) => many(size, (at) => `## ${name(at)}\n\n[${line(at)}](#${name(at)})`),
  },
  { name: "raw HTML", size: 60, body: (size) => many(size, (at) => `<div><b>${line(at)}</b></div>`) },
  { name: "quotation marks", size: 80, body: (size) => many(size, (at) => `「${name(at)}」`, "") },
  { name: "blocks", size: 30, body: (size) => many(size, (at) => `:::note\n${line(at)}\n:::`) },
  {
    name: "rows of the glossary",
    size: 60,
    body: () => many(60, line),
    terms: (size) =>
      many(
        size,
        (at) => `- { zh-Hans: 詞${name(at)}, zh-Hant-TW: 辭${name(at)}, zh-Hant-HK: 字${name(at)}, reason: 用語 }`,
        "\n",
      ),
  },
];

/** What the second doubling may add to what the first one added. Sorting costs a little more than twice for twice as much. */
const mostGrowth = 2.5;
const encode = (text: string) => new TextEncoder().encode(text);

function show({ body, terms }: Large, size: number): void {
  first += 500;
  const desk = openDesk(() => Date.parse("2026-01-01T00:00:00Z"));
  const head = "headline: 橋\nstandfirst: 橋。\npublished: 2023-05-04\ntopics: [bridges]\nvariant: zh-Hant-TW";
  desk.put([
    ["content/topics.yaml", encode("- { slug: bridges, name: 橋, description: 橋和渡口。 }\n")],
    ["content/glossary.yaml", encode(terms?.(size) ?? "[]")],
    [`content/stories/${folder}/index.md`, encode(`---\n${head}\n---\n\n開頭的一段。\n\n${body(size)}\n`)],
  ]);
  if (desk.read(folder)?.shown === undefined) throw new Error(JSON.stringify(desk.read(folder)?.problems[0]));
}

/** Stories that name each other, on days of their own. */
const makeStories = (size: number) =>
  Array.from({ length: size }, (_, at) => ({
    slug: `story-${at}`,
    text: `---\nheadline: ${name(at + first)}\nstandfirst: ${line(at + first)}\npublished: ${2000 + (at % 20)}-05-0${1 + (at % 9)}\ntopics: [bridges]\nvariant: zh-Hant-TW\nauthors: [{ name: ${name(at % 7)}, role: 撰文 }]\nrelated: [story-${(at + 1) % size}]\n---\n\n${line(at + first)}\n\n見[另一篇](../story-${(at + 7) % size}/)。\n`,
  }));

/** THE list of what is counted: by its name, and once as large. */
const large: readonly { readonly name: string; readonly size: number; readonly work: (size: number) => void }[] = [
  ...kinds.map((kind) => ({ ...kind, work: (size: number) => show(kind, size) })),
  {
    name: "stories",
    size: 20,
    work(size) {
      first += 500;
      buildContent(makeStories(size));
    },
  },
];

/** One kind alone: `--only stories`. */
const { only } = parseArgs({ options: { only: { type: "string", default: "" } } }).values;

let isTooMuch = false;
for (const kind of large.filter((one) => one.name.includes(only))) {
  // Dictionaries and other things that are made once.
  kind.work(kind.size);
  const work: number[] = [];
  for (const factor of [1, 2, 4]) work.push(await countWork(() => kind.work(kind.size * factor)));
  const [once = 0, twice = 0, four = 0] = work;
  // What is done for any story falls out: linear work gives 2, work that grows with the square of the size 4.
  const growth = (four - twice) / (twice - once);
  console.log(`${growth > mostGrowth ? "grows too fast" : "grows"}, ${growth.toFixed(2)}: ${kind.name}`);
  if (growth > mostGrowth) isTooMuch = true;
}
process.exitCode = isTooMuch ? 1 : 0;
