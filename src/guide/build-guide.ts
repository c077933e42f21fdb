/**
 * Everything that is written from other things for editors: the chapters with their parts, their other script, the JSON schemas
 * and the snippets. Texts in, texts out, by path; `desk guide` reads and writes them, a test finds them current.
 */
import { site } from "../site/site.ts";
import { createConverter } from "../variants/create-converter.ts";
import { standards, tags } from "../variants/table.ts";
import { createTerms } from "../variants/terms.ts";
import { buildSchemas } from "./build-schemas.ts";
import { buildSnippets } from "./build-snippets.ts";
import { chapterParts } from "./chapter-parts.ts";
import { convertChapter } from "./convert-chapter.ts";
import { fillChapter } from "./fill-chapter.ts";
import { guideTerms } from "./guide-words.ts";

/** THE list of chapters, in the order of reading. */
export const chapters: readonly string[] = [
  "README.md",
  "fields.md",
  "body.md",
  "blocks.md",
  "variants.md",
  "publishing.md",
  "manuscripts.md",
  "problems.md",
  "editor.md",
];

const written = site.writtenVariant;

/** The first variant of the other script. */
const other = tags.find((tag) => standards[tag].script !== standards[written].script) ?? written;

const terms = createTerms(guideTerms);

const convert = createConverter(written, other, terms);

const folder = "content/guide";
const copies = `${folder}/${other.toLowerCase()}`;

export const nameChapter = (name: string) => `${folder}/${name}`;

const notice = "<!-- 這一份由程式轉換，不要改它：改上一層的那一份，再執行 npm run desk -- guide 。 -->";

function copyChapter(name: string, text: string): string {
  const copy = convertChapter(text, convert, chapters);
  // The link to the other script leads back.
  return `${convert(notice)}\n${copy.replace(`[简体](../${other.toLowerCase()}/${name})`, `[繁體](../${name})`)}`;
}

const formatJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** `texts` are those of the chapters, by name; `topics` the addresses of the topics there are. */
export function buildGuide(
  texts: Readonly<Record<string, string>>,
  topics: readonly string[],
): Readonly<Record<string, string>> {
  const filled = Object.entries(texts).map(([name, text]) => [name, fillChapter(text, chapterParts)] as const);
  return Object.fromEntries([
    ...filled.map(([name, text]) => [nameChapter(name), text]),
    ...filled.map(([name, text]) => [`${copies}/${name}`, copyChapter(name, text)]),
    ...Object.entries(buildSchemas(topics)).map(([name, schema]) => [
      `.vscode/schemas/${name}.json`,
      formatJson(schema),
    ]),
    [".vscode/luozi.code-snippets", formatJson(buildSnippets(topics, convert))],
  ]);
}
