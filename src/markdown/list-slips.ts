/**
 * Slips of a Chinese keyboard: marks typed in full width, or without the space they need, which are no marks and would be printed
 * as they stand. Only what can have been meant in no other way is listed; what else a full-width mark is, it is prose.
 */
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { imageEndings } from "./figures.ts";

export interface Slip {
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
};

const narrow = (marks: string) => marks.replace(/./gu, (mark) => half[mark] ?? mark);

/** `｛title＝“水聲”｝`: the braces, and what stands around each value. */
const narrowSettings = (settings: string) =>
  settings
    .replace(/[=＝]\s*[“”＂"]([^“”＂"]*)[“”＂"](?=[\s}｝])/gu, '="$1"')
    .replace(/^｛|｝$|(?<=[\w-])＝/gu, (mark) => narrow(mark));

const ending = imageEndings.map((name) => name.slice(1)).join("|");
const target = `(?:[^\\s()（）]+\\.(?:${ending})|https?://[^\\s()（）]+|\\.\\./[^\\s()（）]+)`;
const settings = "[{｛][^{}｛｝\\n]*[}｝]";
const label = "[[［][^[\\]［］\\n]*[\\]］]";

interface Row {
  readonly pattern: RegExp;
  /** The marks of what was found, as they work. */
  readonly mend: (groups: Readonly<Record<string, string | undefined>>, found: string) => string;
}

/** Narrows the first and the last character. */
const narrowEnds = (text = "") => text.replace(/^.|.$/gu, (mark) => narrow(mark));

/** THE table of slips. A pattern may find what is right already: then nothing changes, and it is none. */
const rows: readonly Row[] = [
  {
    // ：：：note｛title=“水聲”｝, and the line that ends a block.
    pattern: new RegExp(
      `^(?<fence>[ \\t]{0,3}[:：]{3,})(?:(?<name>[a-z][a-z-]*)(?<label>${label})?(?<settings>${settings})?)?(?=[ \\t]*$)`,
      "gmu",
    ),
    mend: (found) =>
      narrow(found["fence"] ?? "") +
      (found["name"] ?? "") +
      narrowEnds(found["label"]) +
      narrowSettings(found["settings"] ?? ""),
  },
  {
    // ：keep［皇后］, ：note［隔膜］｛text=“一層薄膜”｝
    pattern: new RegExp(
      `(?<![:：])[:：](?<name>keep|variant|note|ruby)(?<label>${label})(?<settings>${settings})?`,
      "gu",
    ),
    mend: (found) => `:${found["name"]}${narrowEnds(found["label"])}${narrowSettings(found["settings"] ?? "")}`,
  },
  {
    // ！［江面］（map.svg）, ［文字］（https://example.org/）
    pattern: new RegExp(`(?<mark>[!！]?)(?<label>${label})[(（](?<target>${target})[)）]`, "giu"),
    mend: (found) =>
      // An exclamation before a link ends a sentence.
      (isImage(found["target"]) ? narrow(found["mark"] ?? "") : (found["mark"] ?? "")) +
      `${narrowEnds(found["label"])}(${found["target"]})`,
  },
  {
    // ![江面](map.svg "從上游看")｛full｝
    pattern: new RegExp(`(?<=\\.(?:${ending})(?:[ \\t]+"[^"\\n]*")?[)）])(?<settings>${settings})`, "giu"),
    mend: (found) => narrowSettings(found["settings"] ?? ""),
  },
  // ##水聲, ＃＃水聲. One sign alone is a label of its own.
  {
    pattern: /^(?<marks>[#＃]{2,6})(?<space>[ \t　]*)(?=[^#＃\s])/gmu,
    mend: ({ marks = "" }, found) => (/^#+[ \t]/u.test(found) ? found : `${narrow(marks)} `),
  },
  // ［^1］, and [^1]：where the note stands.
  { pattern: /[[［][\^＾](?<name>[^\s[\]［］^＾]+)[\]］]/gu, mend: (found) => `[^${found["name"]}]` },
  { pattern: /(?<=^[[［][\^＾][^\s[\]［］^＾]+[\]］])：[ \t　]*(?=\S)/gmu, mend: () => ": " },
  // ＊＊重要＊＊
  { pattern: /＊＊(?<text>[^\s＊*](?:[^＊*\n]*[^\s＊*])?)＊＊/gu, mend: (found) => `**${found["text"]}**` },
];

const isImage = (name = "") => new RegExp(`\\.(?:${ending})$`, "iu").test(name) && !/^https?:/u.test(name);

/** Code and raw HTML: what stands in them is as it was meant. */
function listVerbatim(tree: Root): { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  visit(tree, ["code", "inlineCode", "html"], ({ position }) => {
    places.push({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 });
  });
  return places;
}

/** `tree` is what was parsed of `source`. */
export function listSlips(source: string, tree: Root): Slip[] {
  const verbatim = listVerbatim(tree);
  const slips = rows.flatMap(({ pattern, mend }) =>
    [...source.matchAll(pattern)].flatMap(({ 0: found, index, groups = {} }): Slip[] => {
      const suggestion = mend(groups, found);
      if (suggestion === found) return [];
      const isVerbatim = verbatim.some(({ start, end }) => start < index + found.length && index < end);
      return isVerbatim ? [] : [{ offset: index, found, suggestion }];
    }),
  );
  return slips.sort((a, b) => a.offset - b.offset);
}
