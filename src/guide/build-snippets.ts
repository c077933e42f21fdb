/**
 * Snippets of Visual Studio Code: every block, mark and field can be typed by its name in Chinese or as it stands in the file.
 * What an editor replaces are the settings, the parts of the first items, and the lines of the examples.
 */
import { blocks } from "../blocks/blocks.ts";
import { storyWords } from "../fields/field-words.ts";
import { termWords } from "../fields/term-words.ts";
import type { Converter } from "../variants/converter.ts";
import { tags } from "../variants/table.ts";
import { marks } from "./marks.ts";

interface Snippet {
  readonly scope: "markdown" | "yaml";
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** Items of a list beyond these are for the guide's pictures. */
const mostItems = 2;

/** Counts the places of one snippet. */
function createPlaces() {
  let count = 0;
  const place = (text: string) => {
    count += 1;
    return `\${${count}:${text.replace(/[\\$}]/g, "\\$&")}}`;
  };
  const choose = (names: readonly string[]) => {
    count += 1;
    return `\${${count}|${names.join(",")}|}`;
  };
  return { place, choose };
}

/** One line of an example with its places. */
function cutLine(line: string, place: (text: string) => string): string {
  const quoted = (text: string) => text.replace(/"([^"]*)"/g, (_, value: string) => `"${place(value)}"`);
  if (line.trim() === "" || line === ":::") return line;
  if (line.startsWith(":::")) return quoted(line);
  const image = /^!\[(.*)\]\((\S+)(.*)$/.exec(line);
  if (image !== null) return `![${place(image[1] ?? "")}](${place(image[2] ?? "")}${quoted(image[3] ?? "")}`;
  const item = /^(- (?:[●○] )?)(.*)$/.exec(line);
  if (item === null) return place(line);
  const parts = (item[2] ?? "").split(/(：|｜|\*\*)/);
  return item[1] + parts.map((part, at) => (at % 2 === 1 || part === "" ? part : place(part))).join("");
}

function cutExample(markdown: string): string[] {
  const { place } = createPlaces();
  const lines = markdown.split("\n");
  const late = lines.filter((line) => line.startsWith("- ")).slice(mostItems);
  return lines.filter((line) => !late.includes(line)).map((line) => cutLine(line, place));
}

function cutMark(snippet: string): string[] {
  const { place } = createPlaces();
  return snippet.replace(/〈([^〉]*)〉/g, (_, text: string) => place(text)).split("\n");
}

/** Fields with a few values to choose from. */
const choices = (topics: readonly string[]): Readonly<Partial<Record<string, readonly string[]>>> => ({
  variant: tags,
  weight: ["a", "b", "c"],
  pinned: ["true", "false"],
  draft: ["true", "false"],
  "local-words": ["true", "false"],
  topics,
});

/** By name. `convert` gives the names in the other script, which can be typed as well. `topics` are the addresses of the topics there are. */
export function buildSnippets(topics: readonly string[], convert: Converter): Readonly<Record<string, Snippet>> {
  const known = choices(topics);
  const nameAll = (...names: string[]) => [...new Set(names.flatMap((name) => [name, convert(name)]))];
  const fields = Object.entries(storyWords).map(([key, { name, says, example }]): [string, Snippet] => {
    const { place, choose } = createPlaces();
    const values = known[key];
    const value = values === undefined || values.length === 0 ? place(example) : choose(values);
    const body = [`${key}: ${key === "topics" && values !== undefined ? `[${value}]` : value}`];
    return [`欄位：${name}`, { scope: "markdown", prefix: nameAll(key, name), body, description: says }];
  });
  const { place } = createPlaces();
  const forms = tags.map((tag) => `${tag}: ${place(termWords[tag].example)}`).join(", ");
  const term: Snippet = {
    scope: "yaml",
    prefix: nameAll("term", "詞語"),
    body: [`- { ${forms}, reason: ${place(termWords.reason.example)} }`],
    description: "一個詞語在各種中文裡的寫法",
  };
  return Object.fromEntries([
    ...blocks.map(({ name, title, use, examples }) => [
      `區塊：${title}`,
      {
        scope: "markdown",
        prefix: nameAll(`:::${name}`, title),
        body: cutExample(examples[0].markdown),
        description: use,
      },
    ]),
    ...marks.map(({ name, title, use, snippet }) => [
      `正文：${title}`,
      { scope: "markdown", prefix: nameAll(name, title), body: cutMark(snippet), description: use },
    ]),
    ...fields,
    ["詞語", term],
  ]);
}
