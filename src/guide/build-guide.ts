/**
 * Everything that is written for editors from the engine: the guide in both scripts, the JSON schemas, snippets and tasks.
 * Texts in, texts out, by path; `desk guide` reads and writes them, a test of the publication finds them current. The price is
 * that the command must be run after a change.
 */
import { site } from "../site/site.ts";
import { createDeskConverter } from "../variants/create-desk-converter.ts";
import { deskVariant } from "../variants/desk-words.ts";
import { type Script, standards, tags, type VariantTag } from "../variants/table.ts";
import { buildSchemas } from "./build-schemas.ts";
import { buildSnippets } from "./build-snippets.ts";
import { buildTasks } from "./build-tasks.ts";
import { createChapterParts } from "./chapter-parts.ts";
import { convertChapter } from "./convert-chapter.ts";
import { fillChapter } from "./fill-chapter.ts";
import { speakExample } from "./speak-example.ts";

/** THE list of chapters, in the order of reading. */
export const chapters: readonly string[] = [
  "README.md",
  "commands.md",
  "fields.md",
  "body.md",
  "blocks.md",
  "variants.md",
  "publishing.md",
  "manuscripts.md",
  "moving.md",
  "problems.md",
  "editor.md",
];

/** Where the engine keeps the text of a chapter, in the desk's own variant. */
export const nameSource = (name: string) => `src/guide/chapters/${name}`;

/** Stands in the variant the editors read; the copy in the other script one folder deeper. */
const folder = "content/guide";

/** The first variant of the other script. */
const findOther = (editors: VariantTag) =>
  tags.find((tag) => standards[tag].script !== standards[editors].script) ?? editors;

/** Names of the scripts, each in itself. */
const scriptNames: Readonly<Record<Script, string>> = { Hans: "简体", Hant: "繁體" };

const notice = "<!-- 這一份由程式寫，不要改它：改 src/guide/chapters/ 裡的那一章，再執行 npm run desk -- guide 。 -->";

/** What only one of the two copies says: where the other is, and which pictures of the desk are in its script. */
const fillScript = (own: Script, other: Script, path: string) => ({
  "other-script": () => `[${scriptNames[other]}](${path})`,
  script: () => own.toLowerCase(),
});

/** Both texts of a chapter, by path. What the desk prints is the same in both: as the desk prints it. */
function buildChapter(name: string, source: string, editors: VariantTag): (readonly [file: string, text: string])[] {
  const other = findOther(editors);
  const copies = other.toLowerCase();
  const toEditors = createDeskConverter(deskVariant, editors);
  const toOther = createDeskConverter(editors, other);
  const own = fillChapter(
    convertChapter(source, { convert: toEditors, code: speakExample }),
    createChapterParts(editors),
  );
  const move = (path: string) => (chapters.includes(path) ? path : `../${path}`);
  const copy = convertChapter(own, { convert: toOther, move });
  const [ours, theirs] = [standards[editors].script, standards[other].script];
  return [
    [`${folder}/${name}`, `${toEditors(notice)}\n${fillChapter(own, fillScript(ours, theirs, `${copies}/${name}`))}`],
    [
      `${folder}/${copies}/${name}`,
      `${toOther(toEditors(notice))}\n${fillChapter(copy, fillScript(theirs, ours, `../${name}`))}`,
    ],
  ];
}

const formatJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** `texts` are the sources of the chapters, by name; `topics` the addresses of the topics there are. The desk speaks the editors' variant. */
export function buildGuide(
  texts: Readonly<Record<string, string>>,
  topics: readonly string[],
  editors: VariantTag = site.editorsVariant,
): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...Object.entries(texts).flatMap(([name, text]) => buildChapter(name, text, editors)),
    ...Object.entries(buildSchemas(topics)).map(([name, schema]) => [
      `.vscode/schemas/${name}.json`,
      formatJson(schema),
    ]),
    [
      ".vscode/luozi.code-snippets",
      formatJson(buildSnippets(topics, createDeskConverter(editors, findOther(editors)))),
    ],
    [".vscode/tasks.json", formatJson(buildTasks())],
  ]);
}
