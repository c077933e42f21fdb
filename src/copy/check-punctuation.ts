/**
 * Marks that a Chinese keyboard would not have typed: half-width punctuation and stray spaces between Han characters,
 * full-width digits and letters. Latin passages, numbers, times and ratios keep their own marks.
 */
import { speak } from "../problems/speak.ts";
import { type CopyFinding, type CopyKind, isHan } from "./finding.ts";

/** Half-width marks and what a Chinese keyboard types for them. */
export const fullWidth: Readonly<Record<string, string>> = {
  ",": "，",
  ".": "。",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
};

const numeral = /^[〇零一二兩两三四五六七八九十百]$/u;
const closing = /[」』”’）》〉】]/u;
const opening = /[「『“‘（《〈【]/u;

const create = (kind: CopyKind, offset: number, found: string, suggestion: string, reason: string): CopyFinding => ({
  kind,
  severity: "warning",
  offset,
  length: found.length,
  found,
  suggestion,
  reason,
});

/** The character that ends before, and the one that starts at, a place in the text. */
const characterBefore = (text: string, at: number) => [...text.slice(Math.max(0, at - 2), at)].at(-1);
const characterAt = (text: string, at: number) => [...text.slice(at, at + 2)][0];

function listPoints(text: string): CopyFinding[] {
  return [...text.matchAll(/\.{3,}|[,.;:!?]+/g)].flatMap(({ 0: found, index }) => {
    const before = characterBefore(text, index);
    const after = characterAt(text, index + found.length);
    const starts = isHan(before) || /(?:[」』）》〉】]|\p{Script=Han}[”’])$/u.test(text.slice(0, index));
    const rest = text.slice(index + found.length);
    const ends = rest === "" || /^\s*(?:\p{Script=Han}|[「『“‘（《〈【」』”’）》〉】]|$)/u.test(rest);
    if (
      !starts ||
      !ends ||
      (closing.test(before ?? "") && after !== undefined && !isHan(after) && !opening.test(after))
    )
      return [];
    const suggestion = /^\.{3,}$/.test(found) ? "……" : [...found].map((mark) => fullWidth[mark] ?? mark).join("");
    const finding = create("ascii-punctuation", index, found, suggestion, speak`中文之間的標點用全形`);
    // 三:二 may be a score. Of the 386 other colons in the 2kenize halves about a hundred were read: all were punctuation.
    const score = found === ":" && numeral.test(before ?? "") && numeral.test(after ?? "");
    return [score ? { ...finding, severity: "note" as const } : finding];
  });
}

/** Brackets around Chinese, with Chinese beside them. */
function listBrackets(text: string): CopyFinding[] {
  return [...text.matchAll(/\(([^()\n]*)\)/g)].flatMap(({ 0: whole, 1: inner = "", index }) => {
    const end = index + whole.length;
    const beside = isHan(characterBefore(text, index)) || isHan(characterAt(text, end));
    if (!beside || !/\p{Script=Han}/u.test(inner)) return [];
    const reason = speak`括著中文的括號用全形`;
    return [
      create("ascii-punctuation", index, "(", "（", reason),
      create("ascii-punctuation", end - 1, ")", "）", reason),
    ];
  });
}

const fullMark = "，。；：？！、「」『』“”‘’（）《》〈〉【】…";
const stray = new RegExp(
  `(?<=\\p{Script=Han})[ \\u00A0]+(?=[\\p{Script=Han}${fullMark}])|(?<=[${fullMark}])[ \\u00A0]+(?=\\p{Script=Han})`,
  "gu",
);

function listSpaces(text: string): CopyFinding[] {
  return [...text.matchAll(stray)].map(({ 0: found, index }) =>
    create("stray-space", index, found, "", speak`中文之間不空格`),
  );
}

function listFullWidth(text: string): CopyFinding[] {
  return [...text.matchAll(/[０-９Ａ-Ｚａ-ｚ](?:[．，：％]?[０-９Ａ-Ｚａ-ｚ])*/gu)].map(({ 0: found, index }) =>
    create("full-width", index, found, found.normalize("NFKC"), speak`數字和拉丁字母用半形，才搜尋得到，也才排得齊`),
  );
}

/** `display` text may set words apart with spaces. */
export function checkPunctuation(text: string, display: boolean): CopyFinding[] {
  return [...listPoints(text), ...listBrackets(text), ...(display ? [] : listSpaces(text)), ...listFullWidth(text)];
}
