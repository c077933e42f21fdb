/**
 * THE list of what in the guide is written by the program, as Markdown: fields, blocks, marks, problems, and what is the
 * publication's own. All in the variant the editors read; a chapter names its place, `{fields}`.
 */
import type { Example } from "../blocks/block.ts";
import { blocks } from "../blocks/blocks.ts";
import { authorSchema, frontSchema } from "../fields/front-schema.ts";
import { frontMatterSchema, ownEditionSchema, termSchema, topicSchema } from "../fields/schema.ts";
import { termWords } from "../fields/term-words.ts";
import { createProblem, type ProblemCode } from "../problems/catalog.ts";
import { formatProblems } from "../problems/format-problems.ts";
import { speak } from "../problems/speak.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import { formatStoryNumber } from "../site/story-number.ts";
import { chooseForm, regionalStyles, type StyleRow, showForm } from "../variants/regional-styles.ts";
import { type Script, standards, type VariantTag } from "../variants/table.ts";
import { type Field, listFields } from "./list-fields.ts";
import { namePicture } from "./list-pictures.ts";
import { marks } from "./marks.ts";
import { listProblemGroups } from "./problem-examples.ts";
import { speakExample } from "./speak-example.ts";

const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

/** What a field is for and what it takes. */
function formatWords({ says, required, most, values }: Field): string {
  // Yes or no: the words say what yes means.
  const chosen = values.includes("true") ? [] : values;
  return [
    required ? speak`一定要有。` : "",
    says,
    most === undefined || values.length > 0 ? "" : speak`最多 ${most} 個字。`,
    chosen.length === 0 ? "" : speak`可以是 ${chosen.map((value) => `\`${value}\``).join("、")}。`,
  ].join("");
}

const formatPart = (field: Field) => `- \`${field.key}\` ${field.name}：${formatWords(field)}`;

/** A field with its own heading. */
function formatField(field: Field): string {
  const { key, name, example, parts } = field;
  const more = parts.length === 0 ? [] : [parts.map(formatPart).join("\n")];
  return [`### \`${key}\` ${name}`, formatWords(field), ...more, fence("yaml", `${key}: ${example}`)].join("\n\n");
}

const formatPicture = (title: string, name: string, at: number) =>
  speak`![${title}在頁面上的樣子](pictures/${namePicture(name, at)})`;

const formatFiles = ({ files = {} }: Example) =>
  Object.entries(files).flatMap(([name, text]) => [`\`${name}\`：`, fence("csv", speakExample(text.trimEnd()))]);

function formatBlocks(): string {
  return blocks
    .map(({ name, title, use, settings, required = [], examples }) => {
      const rows = Object.entries(settings).map(([key, says]) => {
        const must = required.includes(key) ? speak`；一定要有` : "";
        return `- \`${key}\`：${speak(says)}${must}。`;
      });
      const shown = examples.flatMap((example, at) => [
        fence("markdown", speakExample(example.markdown)),
        ...formatFiles(example),
        formatPicture(speak(title), name, at),
      ]);
      return [
        `## ${speak(title)} \`:::${name}\``,
        speak(use),
        ...(rows.length === 0 ? [] : [rows.join("\n")]),
        ...shown,
      ].join("\n\n");
    })
    .join("\n\n");
}

const formatMarks = () =>
  marks
    .map(({ name, title, use, markdown }) =>
      [
        `## ${speak(title)}`,
        speak(use),
        fence("markdown", speakExample(markdown)),
        formatPicture(speak(title), name, 0),
      ].join("\n\n"),
    )
    .join("\n\n");

/** What is typed: a picture, a link, a mark. */
const typed = /(!?\[[^\]]*\]\([^)]*\)|:[a-z]+\[[^\]]*\](?:\{[^}]*\})?)/;

/** A sentence says how something is typed; in a chapter that is code, and every other sign a letter. */
const quoteTyped = (sentence: string) =>
  sentence
    .split(typed)
    .map((part, at) => (at % 2 === 1 ? `\`${part}\`` : part.replace(/[\\`*_[\]<>|]/g, "\\$&")))
    .join("");

function formatProblem(code: ProblemCode, values: readonly unknown[], name: string | undefined): string {
  const create = createProblem as (
    code: ProblemCode,
    place: { file: string },
    ...values: unknown[]
  ) => ReturnType<typeof createProblem>;
  const { what, why, fix, severity } = create(code, { file: "" }, ...values);
  const mark = severity === "error" ? speak`錯誤` : speak`提醒`;
  // Sentences about forms and marks are shown as printed: converted, they would speak of forms that are right.
  if (name !== undefined)
    return `### ${name}（\`${code}\`）\n\n${fence("text", speak`${mark}：${what}\n原因：${why}\n做法：${fix}`)}`;
  return `### ${quoteTyped(what)}\n\n${mark}（\`${code}\`）。${quoteTyped(why)}\n\n**${speak`做法`}**：${quoteTyped(fix)}`;
}

/** Where the problems of this story are said. */
const place = { file: "content/stories/shouqiao-rende-sange-dongtian/index.md", line: 34 };

const formatSampleProblem = () =>
  fence(
    "text",
    formatProblems([
      createProblem("copy-half-width", place, speak`橋修好以前,守橋的`, ",", "，", speak`中文之間的標點用全形`),
    ]).trimEnd(),
  );

const formatProblemGroups = (script: Script) =>
  listProblemGroups(script)
    .map(({ title, examples, names = {} }) => {
      const rows = Object.entries(examples).map(([code, values]) =>
        formatProblem(code as ProblemCode, values, names[code as ProblemCode]),
      );
      return [`## ${title}`, ...rows].join("\n\n");
    })
    .join("\n\n");

/** What the editors call the variants that are served. */
const listVariants = () => variants.map(({ tag }) => speak(termWords[tag].name)).join("、");

/** The forms of the served regions that the publication has chosen, beside those it has not; none where it serves no region. */
function formatStyles(): string {
  const rows = variants.flatMap((variant) => {
    if (variant.script === "Hans") return [];
    const styles: readonly StyleRow[] = regionalStyles[variant.dictionaries];
    return styles.map((row) => {
      const chosen = chooseForm(row, site.style?.[variant.dictionaries]);
      const other = chosen === row.plain ? row.styled : row.plain;
      return `| ${speak(termWords[variant.tag].name)} | \`${showForm(row, chosen)}\` | \`${showForm(row, other)}\` |`;
    });
  });
  if (rows.length === 0) return "";
  const heads = [
    speak`## 兩種都對的寫法`,
    speak`有些字在一個地方有兩種寫法，都不算錯，一份刊物選定一種。程式轉換成那個版本時照選定的寫；你打的字不動，檢查也不挑。要換一種，改網站設定（\`src/publication/settings.ts\`）裡的 \`style\`。`,
  ];
  const table = [speak`| 版本 | 用 | 不用 |`, "| --- | --- | --- |", ...rows].join("\n");
  return [...heads, table].join("\n\n");
}

/** The row that explains numbers; none where stories have no number. */
function formatNumberRow(editors: VariantTag): string {
  const number = formatStoryNumber(4, editors);
  return number === undefined ? "" : speak`| 編號 | 文章頁上的「${number}」：照日期排的第四篇 |`;
}

/** `editors` is what they read: the desk has its voice. */
export const createChapterParts = (editors: VariantTag): Readonly<Record<string, () => string>> => ({
  variants: listVariants,
  styles: formatStyles,
  number: () => formatNumberRow(editors),
  "time-zone": () => site.timeZone,
  problem: formatSampleProblem,
  fields: () => listFields(frontMatterSchema).map(formatField).join("\n\n"),
  "edition-fields": () => listFields(ownEditionSchema).map(formatPart).join("\n"),
  "topic-fields": () => listFields(topicSchema).map(formatPart).join("\n"),
  "author-fields": () => listFields(authorSchema).map(formatPart).join("\n"),
  "front-fields": () => listFields(frontSchema).map(formatPart).join("\n"),
  "term-fields": () => listFields(termSchema).map(formatPart).join("\n"),
  marks: formatMarks,
  blocks: formatBlocks,
  problems: () => formatProblemGroups(standards[editors].script),
});
