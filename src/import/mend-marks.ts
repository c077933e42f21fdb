/**
 * Half-width marks in Chinese sentences to full width, whatever stands beside them: a digit, a Latin letter, a percent sign, a
 * quotation mark. Numbers, times, addresses and passages in other scripts keep their own. What may be part of a name stays.
 */
import { fullWidth } from "../copy/check-punctuation.ts";
import { isHan } from "../copy/finding.ts";
import { surname } from "../manuscripts/head-people.ts";
import type { Manuscript } from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";
import { gap } from "../variants/text-runs.ts";
import { mendPieces } from "./copy-pieces.ts";
import { listQuoteRepairs } from "./mend-quotes.ts";
import type { Repair } from "./track-edits.ts";

const repair = (offset: number, found: string, suggestion: string, reason: string): Repair => ({
  kind: suggestion === "" ? "stray-space" : "ascii-punctuation",
  offset,
  length: found.length,
  found,
  suggestion,
  reason,
});

/** Addresses, files, marks of other systems: whatever is in them is not punctuation. */
const fixed =
  /(?:https?|ftp|mailto):[^\s\p{Script=Han}，。；：！？、「」『』“”（）《》]+|www\.[\w./-]+|[\w.+-]+@[\w-]+\.[\w.-]+|\{[%{<][\s\S]*?[%}>]\}|\b[\w-]+\.(?:com|cn|tw|hk|net|org|gov|edu|io|html?|jpe?g|png|gif|pdf|docx?|xlsx?|txt|md|mp[34]|zip|js|ts|py)\b|:[a-z][\w+-]*:/giu;

const hide = (text: string) => text.replace(fixed, (found) => gap.repeat(found.length));

/** As much of a text as tells of a place: in a paragraph without end nothing is read from its start for every mark. */
const mostContext = 160;
const textBefore = (text: string, at: number) => text.slice(Math.max(0, at - mostContext), at);

const full = "，。；：！？、「」『』“”‘’（）《》〈〉【】…—";
const isFull = (character: string | undefined) => character !== undefined && full.includes(character);
const isLatin = (character: string | undefined) => character !== undefined && /[\p{Script=Latin}\d]/u.test(character);
const closers = /[”’」』）)》〉】\]"%％°℃]/u;
const openers = /[“‘「『（(《〈【["]/u;

/** The nearest character that says which script is spoken here; quotation marks, brackets and signs of units do not. */
function lookBack(text: string, at: number): string | undefined {
  for (const character of [...text.slice(Math.max(0, at - 12), at)].reverse())
    if (!(closers.test(character) || openers.test(character) || character === " ")) return character;
  return undefined;
}
function lookAhead(text: string, at: number): string | undefined {
  for (const character of text.slice(at, at + 12))
    if (!(openers.test(character) || closers.test(character) || character === " ")) return character;
  return undefined;
}

/** The sentence around a place, as far as the last end before it. */
const readSentence = (text: string, at: number) =>
  textBefore(text, at)
    .split(/[。！？；!?;\n]|\.(?=\s)/u)
    .at(-1) ?? "";

const countHan = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Latin on both sides, with a word of it apart by a space: an English passage has its own marks. */
const isForeignPassage = (text: string, at: number) =>
  /[\p{Script=Latin}][\p{Script=Latin}’'-]*[ ,;:]+[\p{Script=Latin}’'-]*[\p{Script=Latin}\d)”"’']*$/u.test(
    text.slice(Math.max(0, at - 40), at),
  ) || /^.\s[\p{Script=Latin}]/u.test(text.slice(at, at + 4));

function isSpoken(text: string, at: number, length: number): boolean {
  const [before, after] = [lookBack(text, at), lookAhead(text, at + length)];
  if (isHan(before) || isHan(after) || isFull(before) || isFull(after)) return !(isLatin(before) && isLatin(after));
  return false;
}

/** Hardly ever in a foreigner's name, often in a clause. */
const clauseWord = /[我你他她它們们的了是在不有沒没這这那就也都說说問问着著過过嗎吗呢吧]/u;
const mostNameCharacters = 6;

/**
 * 約翰.史密斯: a foreign name has a dot like that, in a text that ends its sentences otherwise. What is longer, or speaks, is two
 * sentences.
 */
function isNameDot(text: string, at: number): boolean {
  const before = /\p{Script=Han}+$/u.exec(textBefore(text, at))?.[0].split(clauseWord).at(-1) ?? "";
  const after = /^\p{Script=Han}+/u.exec(text.slice(at + 1))?.[0].split(clauseWord)[0] ?? "";
  const isName = (word: string) => word !== "" && word.length <= mostNameCharacters;
  return isName(before) && isName(after) && !/\p{Script=Han}[”’」』）)%]*\.\s*$/u.test(text.slice(-20));
}

function mendPoint(text: string, at: number, found: string): string | undefined {
  const [previous, next] = [text.charAt(at - 1), text.charAt(at + found.length)];
  const [before, after] = [lookBack(text, at), lookAhead(text, at + found.length)];
  if (/^\.{3,}$/.test(found)) return isHan(before) || isHan(after) ? "……" : undefined;
  if (found.length > 1)
    return isSpoken(text, at, found.length) && !/\./.test(found)
      ? [...found].map((mark) => fullWidth[mark] ?? mark).join("")
      : undefined;
  // 10,000  12:30  3.5
  if (/\d/.test(previous) && /\d/.test(next)) return undefined;
  if (found === ".") {
    const line = /[^\n]*$/u.exec(textBefore(text, at))?.[0] ?? "";
    // 一.活動: an ordinal in front of its line.
    if (/^\s*[（(]?[一二三四五六七八九十]{1,3}$/u.test(line)) return "、";
    if (/^\s*[（(]?\d{1,3}$/u.test(line)) return undefined;
    // U.S. and 3. within a sentence are their own; at its end they end it.
    if (isLatin(previous))
      return after === undefined &&
        countHan(readSentence(text, at)) > 1 &&
        !/\p{Script=Latin}\.\p{Script=Latin}*$/u.test(line)
        ? "。"
        : undefined;
    if (isNameDot(text, at)) return undefined;
    const starts = isHan(previous) || (closers.test(previous) && (isHan(before) || /\d/.test(before ?? "")));
    return starts && (after === undefined || isHan(after) || isFull(after) || /\d|\p{Script=Latin}/u.test(after))
      ? "。"
      : undefined;
  }
  if (isForeignPassage(text, at) && isLatin(previous) && !isHan(next)) return undefined;
  if (isSpoken(text, at, 1)) return fullWidth[found];
  // 你用過Word? at the end of a Chinese sentence.
  const isEnd = (found === "?" || found === "!" || found === ",") && after === undefined;
  return isEnd && countHan(readSentence(text, at)) > 1 ? fullWidth[found] : undefined;
}

function listPoints(text: string): Repair[] {
  return [...text.matchAll(/ *(\.{3,}|[,.;:!?]+) */g)].flatMap(({ 0: whole, 1: found = "", index }) => {
    const at = index + whole.indexOf(found);
    const mended = mendPoint(text, at, found);
    if (mended === undefined) return [];
    // A space that stood for the other half of the mark goes with it.
    return [repair(index, whole, mended, speak`中文句子裡的標點用全形`)];
  });
}

/** (10元), 聯合國(UN): brackets in a Chinese sentence. f(x) and a list's 1) stay. */
function listBrackets(text: string): Repair[] {
  return [...text.matchAll(/\(([^()\n]*)\)/g)].flatMap(({ 0: whole, 1: inner = "", index }) => {
    const end = index + whole.length;
    const [before, after] = [text.charAt(index - 1), text.charAt(end)];
    const spoken = isFull(before) || isHan(after) || isFull(after) || before === "" || isLatin(before);
    if (!isHan(before) && !(countHan(inner) > 0 && spoken)) return [];
    // 電話(02)2345-6789
    if (/^\d+$/.test(inner) && /^\d{3}/.test(text.slice(end).trimStart())) return [];
    const reason = speak`中文句子裡的標點用全形`;
    return [repair(index, "(", "（", reason), repair(end - 1, ")", "）", reason)];
  });
}

/** 王小明 李四: a space that parts names. */
const partsNames = (text: string, at: number, length: number) =>
  surname.test(text.charAt(at + length)) && /^\p{Script=Han}{2,3}(?!\p{Script=Han})/u.test(text.slice(at + length));

const ends = /[。！？；]|[，、].*[，、。]/u;

/** Spaces beside full-width marks, and within Chinese sentences; a line of names or of credits is set apart by them. */
function listSpaces(text: string): Repair[] {
  const isSentence = ends.test(text);
  const spread = (text.match(/\p{Script=Han} (?=\p{Script=Han})/gu)?.length ?? 0) * 3 > countHan(text);
  return [...text.matchAll(/ +/g)].flatMap(({ 0: found, index }) => {
    const [before, after] = [text.charAt(index - 1), text.charAt(index + found.length)];
    const beside =
      (isFull(before) && before !== "—" && (isHan(after) || isFull(after))) ||
      (isHan(before) && isFull(after) && after !== "—");
    const between =
      isHan(before) &&
      isHan(after) &&
      isSentence &&
      (spread || !(partsNames(text, index, found.length) || startsName(text, index)));
    return beside || between ? [repair(index, found, "", speak`中文之間不空格`)] : [];
  });
}

/** The word before the space is a name that another one follows: 王小明 李四 says both. */
function startsName(text: string, at: number): boolean {
  const word = /(?:^|[^\p{Script=Han}])(\p{Script=Han}{2,3})$/u.exec(textBefore(text, at))?.[1] ?? "";
  return surname.test(word.charAt(0));
}

export function listMarks(typed: string, display: boolean): Repair[] {
  if (countHan(typed) === 0) return [];
  const text = hide(typed);
  return [...listPoints(text), ...listBrackets(text), ...(display ? [] : listSpaces(text))].sort(
    (a, b) => a.offset - b.offset,
  );
}

export function mendMarks(manuscript: Manuscript): Manuscript {
  return mendPieces(manuscript, (texts) =>
    texts.map(({ text, display }) => {
      const quotes = listQuoteRepairs(text, manuscript.written);
      return quotes.length > 0 ? quotes : listMarks(text, display);
    }),
  );
}
