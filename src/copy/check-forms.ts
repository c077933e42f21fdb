/**
 * Forms of the wrong script and forms of the wrong word, by round trip: what the other script and back again would change
 * is a suspect, and what stands there afterwards is its repair. A machine conversion leaves exactly such marks.
 */

import { speak } from "../problems/speak.ts";
import { simplifiedSet, traditionalSet } from "../variants/character-sets.ts";
import { createConverter } from "../variants/create-converter.ts";
import { standards, type VariantTag } from "../variants/table.ts";
import { gap } from "../variants/text-runs.ts";
import { type CopyFinding, isHan } from "./finding.ts";
import { findRightWords } from "./right-words.ts";
import { isStylePair } from "./style-pairs.ts";

/** The two ways a text is sent. */
interface Trip {
  readonly out: (text: string) => string;
  readonly back: (text: string) => string;
}

export interface Suspect {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly typed: string;
  readonly returned: string;
  /** The form in between: the same as `typed` when it was left as it was. */
  readonly between: string;
  /** The character before it, for names that return. */
  readonly before: string;
  /** It is no part of a longer word, as far as a dictionary can tell. */
  readonly alone: boolean;
  /** The script does not know `typed` at all. */
  readonly certain: boolean;
}

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Kana make Japanese of the characters around them, up to the next mark. */
const japanese =
  /[\p{Script=Han}々ー]*[\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]*/gu;

/** Asked first: in a long run of Han without kana the pattern above would begin anew at every character. */
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const hideJapanese = (text: string): string =>
  kana.test(text) ? text.replace(japanese, (run) => gap.repeat(run.length)) : text;

/** Converted piece by piece, so that every character keeps its place; a piece that does not is left as it is. */
function convertAligned(text: string, convert: (text: string) => string): string[] {
  const source = [...text];
  const whole = [...convert(text)];
  if (whole.length === source.length) return whole;
  return (text.match(/[^，。；：？！\n]*[，。；：？！\n]?/gu) ?? []).flatMap((piece) => {
    const converted = [...convert(piece)];
    return converted.length === [...piece].length ? converted : [...piece];
  });
}

interface Standing {
  readonly alone: boolean;
  /** The word it stands in, taken by itself, comes back as it was typed: only its neighbours disturbed it. */
  readonly supported: boolean;
}

/** How each character stands in the words of the text. */
function listStandings(between: readonly string[], typed: readonly string[], back: Trip["back"]): Standing[] {
  const standings: Standing[] = [];
  for (const { segment } of words.segment(between.join(""))) {
    const word = [...segment];
    const alone = word.length === 1;
    const returned = alone ? word : [...back(segment)];
    for (const at of word.keys())
      standings.push({ alone, supported: !alone && returned[at] === typed[standings.length] });
  }
  return standings;
}

/** What a round trip changes in a text of a Traditional variant. */
export function listTraditionalSuspects(source: string, written: VariantTag, simplified: VariantTag): Suspect[] {
  const text = hideJapanese(source);
  const trip = { out: createConverter(written, simplified), back: createConverter(simplified, written) };
  const known = traditionalSet();
  const typed = [...text];
  const between = convertAligned(text, trip.out);
  const returned = convertAligned(between.join(""), trip.back);
  if (returned.length !== typed.length || returned.every((character, at) => character === typed[at])) return [];
  const standings = listStandings(between, typed, trip.back);
  const right = findRightWords(text);
  const suspects: Suspect[] = [];
  let offset = 0;
  for (const [at, character] of typed.entries()) {
    const repair = returned[at] ?? character;
    const middle = between[at] ?? character;
    const certain = !known.has(character) && middle === character;
    const { alone = false, supported = false } = standings[at] ?? {};
    const doubtful = certain || !(supported || right.has(offset));
    if (isHan(character) && repair !== character && doubtful) {
      const before = typed[at - 1] ?? "";
      suspects.push({ offset, typed: character, returned: repair, between: middle, before, alone, certain });
    }
    offset += character.length;
  }
  return suspects;
}

/** What conversion to Simplified would still change in a text that is Simplified already. */
export function listSimplifiedSuspects(source: string, written: VariantTag, traditional: VariantTag): Suspect[] {
  const text = hideJapanese(source);
  const known = simplifiedSet();
  const typed = [...text];
  const returned = convertAligned(text, createConverter(traditional, written));
  const suspects: Suspect[] = [];
  let offset = 0;
  for (const [at, character] of typed.entries()) {
    const repair = returned[at] ?? character;
    if (isHan(character) && repair !== character) {
      const before = typed[at - 1] ?? "";
      const certain = !known.has(character);
      suspects.push({ offset, typed: character, returned: repair, between: repair, before, alone: false, certain });
    }
    offset += character.length;
  }
  return suspects;
}

const other = (written: VariantTag) =>
  (Object.keys(standards) as VariantTag[]).find((tag) => standards[tag].script !== standards[written].script) ??
  written;

export function listSuspects(text: string, written: VariantTag): Suspect[] {
  const list = standards[written].script === "Hant" ? listTraditionalSuspects : listSimplifiedSuspects;
  return list(text, written, other(written));
}

/** Words a suspect. */
export function createFormFinding(suspect: Suspect, written: VariantTag): CopyFinding {
  const { offset, typed, returned, between, certain } = suspect;
  const place = { offset, length: typed.length, found: typed, suggestion: returned };
  if (isStylePair(typed, returned))
    return { kind: "style", severity: "note", ...place, reason: speak`「${typed}」和「${returned}」都有人用` };
  const traditional = standards[written].script === "Hant";
  if (certain)
    return {
      kind: "other-script",
      severity: "warning",
      ...place,
      reason: speak`「${typed}」只有${traditional ? speak`簡體` : speak`繁體`}才用`,
    };
  if (traditional && between === typed)
    return {
      kind: "other-script",
      severity: "warning",
      ...place,
      reason: speak`在這個詞裡，「${typed}」是「${returned}」的簡體`,
    };
  const reason = speak`在這個詞裡應是「${returned}」，「${typed}」多半是轉換時選錯的字`;
  return { kind: "wrong-form", severity: "warning", ...place, reason };
}
