/**
 * THE table of slips: marks typed in full width, in other brackets, with a space too many, which are no marks and would be printed
 * as they stand. Only what can have been meant in no other way is listed.
 */
import { imageEndings } from "./figures.ts";

export interface Slip {
  /** What is said of it. */
  readonly code: "mark-slip" | "typed-indent";
  readonly offset: number;
  readonly found: string;
  readonly suggestion: string;
}

const half: Readonly<Record<string, string>> = {
  "：": ":",
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
  "（": "(",
  "）": ")",
  "！": "!",
  "＃": "#",
  "＊": "*",
  "＾": "^",
  "＝": "=",
  "～": "~",
  "｀": "`",
  "＜": "<",
  "＞": ">",
  "／": "/",
  "　": " ",
};

export const narrow = (marks: string): string => marks.replace(/./gu, (mark) => half[mark] ?? mark);

/** `｛title＝“水聲”｝`: the braces, and what stands around each value. */
const narrowSettings = (settings = "") =>
  settings
    .replace(/[=＝]\s*[“”＂"]([^“”＂"]*)[“”＂"](?=[\s}｝])/gu, '="$1"')
    .replace(/[=＝]\s*(?:「([^「」"]*)」|『([^『』"]*)』|‘([^‘’"]*)’)(?=[\s}｝])/gu, '="$1$2$3"')
    .replace(/^｛|｝$|(?<=[\w-])＝/gu, (mark) => narrow(mark));

const ending = imageEndings.map((name) => name.slice(1)).join("|");
const target = `(?:[^\\s()（）]+\\.(?:${ending})|https?://[^\\s()（）]+|\\.\\./[^\\s()（）]+|#[^\\s()（）]+)`;
const settings = "[{｛][^{}｛｝\\n]*[}｝]";
const label = "[[［][^[\\]［］\\n]*[\\]］]";
/** Behind the name of a mark any bracket was meant for one. */
const anyLabel = `(?:${label}|【[^【】\\n]*】|〔[^〔〕\\n]*〕|「[^「」\\n]*」)`;
/** Marks on words, which stand in a line. */
const ofWords = "(?:keep|variant|note|ruby)";
const space = "[ \\t　]";

export interface SlipRow {
  readonly pattern: RegExp;
  /** The marks of what was found, as they work. */
  readonly mend: (groups: Readonly<Record<string, string | undefined>>, found: string) => string;
}

/** `［皇后］`: the first and the last character. */
const narrowLabel = (text = "") => text.replace(/^./u, "[").replace(/.$/u, "]");

/** THE table of slips. A pattern may find what is right already: then nothing changes, and it is none. */
export const slipRows: readonly SlipRow[] = [
  {
    // ：：：note｛title=“水聲”｝, ::: note {title="水聲"}, and the line that ends a block; ：：note, a sign short.
    pattern: new RegExp(
      `^(?<fence>[ \\t　]{0,3}(?:[:：]{3,}|(?:：[:：]|:：)(?=${space}*(?!${ofWords}${anyLabel})[a-z])))(?:${space}*(?<name>[a-z][a-z-]*)(?<label>${label})?${space}*(?<settings>${settings})?)?　*(?=[ \\t]*$)`,
      "gmu",
    ),
    mend: ({ fence = "", name = "", label, settings }) =>
      narrow(fence.replaceAll("　", "")).replace(/^([ \t]*)::$/u, "$1:::") +
      name +
      (label === undefined ? "" : narrowLabel(label)) +
      narrowSettings(settings),
  },
  {
    // ：keep［皇后］, :keep【皇后】, ：note［隔膜］｛text=“一層薄膜”｝, ：：keep［皇后］; not the colon before it
    pattern: new RegExp(
      `(?:^(?:：[:：]|:：)|(?<!:|[:：]{2})[:：])(?<name>${ofWords})(?:${space}+(?=${label}[{｛]))?(?<label>${anyLabel})(?<settings>${settings})?`,
      "gmu",
    ),
    mend: ({ name = "", label, settings }) => `:${name}${narrowLabel(label)}${narrowSettings(settings)}`,
  },
  {
    // ！［江面］（map.svg “從上游看”）
    pattern: new RegExp(
      `[!！](?<label>${label})[(（](?<file>[^\\s()（）"“”＂「]+\\.(?:${ending}))${space}*["“”＂「『](?<caption>[^"“”＂\\n]{0,300})["“”＂」』][)）]`,
      "giu",
    ),
    mend: ({ label, file, caption }) => `!${narrowLabel(label)}(${file} "${caption}")`,
  },
  {
    // ！［江面］（map.svg）, ［文字］（https://example.org/）, [文字] (https://example.org/)
    pattern: new RegExp(`(?<mark>[!！]?)(?<label>${label})${space}?[(（](?<target>${target})[)）]`, "giu"),
    mend: ({ mark = "", label, target }) =>
      // An exclamation before a link ends a sentence.
      `${isImage(target) ? narrow(mark) : mark}${narrowLabel(label)}(${target})`,
  },
  {
    // ![江面](map.svg "從上游看")｛full｝
    pattern: new RegExp(`(?<=\\.(?:${ending})(?:[ \\t]+"[^"\\n]*")?[)）])(?<settings>${settings})`, "giu"),
    mend: ({ settings }) => narrowSettings(settings),
  },
  // ##水聲, ＃＃水聲. One sign alone is a label of its own.
  {
    pattern: /^(?<marks>[#＃]{2,6})(?<space>[ \t　]*)(?=[^#＃\s])/gmu,
    mend: ({ marks = "" }, found) => (/^#+[ \t]/u.test(found) ? found : `${narrow(marks)} `),
  },
  // ＃ 水聲: a space behind one sign makes it no label; sections begin at two.
  { pattern: /^＃[ \t　]+(?=\S)/gmu, mend: () => "## " },
  // ［^1］, 【^1】, and [^1]：where the note stands.
  {
    pattern: /[[［【〔][\^＾](?<name>[^\s[\]［］【】〔〕^＾]+)[\]］】〕]/gu,
    mend: ({ name }) => `[^${name}]`,
  },
  { pattern: /(?<=^[[［【〔][\^＾][^\s[\]［］【】〔〕^＾]+[\]］】〕])：[ \t　]*(?=\S)/gmu, mend: () => ": " },
  // ＊＊重要＊＊, **重要＊＊
  { pattern: /＊＊(?<text>[^\s＊*](?:[^＊*\n]*[^\s＊*])?)(?:＊＊|\*\*)/gu, mend: ({ text }) => `**${text}**` },
  { pattern: /(?<!\*)\*\*(?<text>[^\s＊*](?:[^＊*\n]*[^\s＊*])?)＊＊/gu, mend: ({ text }) => `**${text}**` },
  // A line of its own: ＊＊＊, ———
  {
    pattern: /^[ \t　]*(?:(?:[＊*][ \t　]*){3,}|—{3,}|－{3,}|─{3,}|＿{3,})$/gmu,
    mend: (_, found) => (/[＊—－─＿]/u.test(found) ? "***" : found),
  },
  {
    pattern: /^[ \t　]*＞[＞ \t　]*(?=\S)/gmu,
    mend: (_, found) => `${found.replace(/[^＞]/gu, "").replaceAll("＞", "> ")}`,
  },
  // ～～～ and ｀｀｀ around code
  { pattern: /^(?:～{3,}|｀{3,})(?=[ \t]*[\w-]*[ \t]*$)/gmu, mend: (_, found) => narrow(found) },
  { pattern: /｀(?<code>[^｀\n]+)｀/gu, mend: ({ code }) => `\`${code}\`` },
  // ＜br＞, ＜!-- 註 --＞, <！—— 註 ——>
  { pattern: /＜[/／]?(?:br|b|i|u|s|sub|sup|ruby|rt|rp|hr|small)[ \t]*[/／]?＞/giu, mend: (_, found) => narrow(found) },
  {
    pattern: /[<＜][!！](?:-{1,2}|－{1,2}|—{1,2})(?<text>[^<＜>＞\n]*?)(?:-{1,2}|－{1,2}|—{1,2})[>＞]/gu,
    mend: ({ text = "" }) => `<!--${text}-->`,
  },
];

const isImage = (name = "") => new RegExp(`\\.(?:${ending})$`, "iu").test(name) && !/^https?:/u.test(name);
