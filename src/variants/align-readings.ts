/**
 * Characters and what is read of them, as an editor types it: syllable by syllable, or in words (Xī'ān, yíhuìr). A 兒 that only
 * colours the syllable before it is read with that; marks between the characters are not read.
 */
import { parseReading, type Reading } from "./readings.ts";

export interface ReadPart {
  /** One character; two where the second is such a 兒. */
  readonly base: string;
  /** None of a mark. */
  readonly reading?: Reading;
}

/** A syllable of six letters with a digit and r, or as many with marks of their own. */
const mostLetters = 10;
/** Of a mark, characters or letters: more is no word that somebody reads, and each syllable is a step deeper. */
const mostTyped = 2000;
const isJoint = /[\s'’‘ʼ-]+/u;

/** Every way a word can be cut into syllables, long ones first. A later syllable that begins with a vowel wants an apostrophe. */
function* listCuts(word: string, isFirst = true): Generator<Reading[]> {
  if (word === "") yield [];
  for (let length = Math.min(word.length, mostLetters); length > 0; length -= 1) {
    const rest = word.slice(length);
    const reading = /^\p{M}/u.test(rest) ? undefined : parseReading(word.slice(0, length));
    if (reading === undefined || (!isFirst && /^[aoeê]/u.test(reading.syllable) && /^[a-zê]/iu.test(fold(word))))
      continue;
    for (const others of listCuts(rest, /\d$/u.test(word.slice(0, length)))) yield [reading, ...others];
  }
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "");

/** A word without a single tone is of another language as likely: sushi. */
const listWordCuts = (word: string): Reading[][] =>
  [...listCuts(word)].filter((cut) => cut.length < 2 || cut.some(({ tone }) => tone !== 5));

const splitWords = (typed: string): string[] =>
  typed
    .trim()
    // An r by itself, of a 兒, belongs to what it colours.
    .replace(/[\s'’‘ʼ-]+(r|ㄦ)(?=$|[\s'’‘ʼ-])/gu, "$1")
    .split(isJoint)
    .filter(Boolean);

/** Of what is typed the first word that is none of Mandarin; what is too long is not looked through. */
export const findUnread = (typed: string): string | undefined =>
  (typed.length > mostTyped ? [] : splitWords(typed)).find((word) => listWordCuts(word).length === 0);

/** Lays syllables under characters; `undefined` where they do not come out even. */
function layUnder(characters: readonly string[], readings: readonly Reading[]): ReadPart[] | undefined {
  const [base, next] = characters;
  if (base === undefined) return readings.length === 0 ? [] : undefined;
  const lay = (count: number, part: ReadPart, rest: readonly Reading[]) => {
    const others = layUnder(characters.slice(count), rest);
    return others && [part, ...others];
  };
  if (/^[\p{P}\p{Z}]/u.test(base)) return lay(1, { base }, readings);
  const [reading, ...rest] = readings;
  if (reading === undefined) return undefined;
  const colours = reading.isColoured === true && /^[兒儿]/u.test(next ?? "");
  return (colours ? lay(2, { base: `${base}${next}`, reading }, rest) : undefined) ?? lay(1, { base, reading }, rest);
}

/** `undefined` where what is typed is not the reading of these characters, one syllable each. */
export function alignReadings(base: string, typed: string): ReadPart[] | undefined {
  if (Math.max(base.length, typed.length) > mostTyped) return undefined;
  const characters = base.match(/\P{M}\p{M}*/gu) ?? [];
  const words = splitWords(typed).map(listWordCuts);
  const lines = words.reduce<Reading[][]>(
    (before, cuts) => before.flatMap((line) => cuts.map((cut) => [...line, ...cut])),
    [[]],
  );
  for (const line of lines) {
    const parts = line.length === 0 ? undefined : layUnder(characters, line);
    if (parts !== undefined) return parts;
  }
  return undefined;
}
