/**
 * What dictionaries say of one typed character: whether a word that stands there is written otherwise, and whether none is written
 * as it was typed. A word counts as far as it holds together: 一出 and 干的 are listed, too, and are two words that met.
 */

import { findCost, findTraditional, isOtherTraditional, weighCohesion } from "../variants/forms/known-words.ts";
import { ambiguousSurnames } from "../variants/forms/names/ambiguous-names.ts";
import { givenCharacters, surnames } from "../variants/forms/names/name-words.ts";
import { isHan } from "./finding.ts";
import { isOpposed } from "./opposed-forms.ts";
import { foldDrawing } from "./style-pairs.ts";
import { mayStand } from "./telling-neighbours.ts";

/** A text character by character: as typed, in the other script, and come back. */
export interface Trip {
  readonly typed: readonly string[];
  readonly between: readonly string[];
  readonly returned: readonly string[];
}

/** Characters of the longest word that is looked for. */
const longestWord = 6;

/**
 * Cohesion in nats that a word needs; more, where the typed form ends it and likes to follow any word (屋裡, 新制, 飯後, 涼麵), or may
 * begin a name: 對于秀霞.
 */
const leastCohesion = { word: 3.5, free: 5.5, alone: 9, simplified: 2 };
const freeAtEnd = new Set("制製後麵面只里發髮係表");
const freeAnywhere = new Set("裡裏");

/** Whether the character at a place may belong to what stands beside the word from `from` to `to`. */
function isFree({ typed, between }: Trip, at: number, from: number, to: number): boolean {
  const wrong = typed[at] ?? "";
  if (freeAnywhere.has(wrong)) return true;
  // 對于秀霞, 游學修; 余下個月走
  const opens = from === at && !isHan(typed[at - 1]);
  const surname = (between[at] ?? "") in ambiguousSurnames && (opens || givenCharacters.has(between[to] ?? ""));
  return surname || (at === to - 1 && freeAtEnd.has(wrong));
}

const isSame = (one: string, two: readonly string[]) =>
  [...one].every((character, at) => foldDrawing(character) === foldDrawing(two[at] ?? ""));

/** Forms that given names are made of, though another word has them too. */
const nameForms = new Set("誌緻倖采郁杰松云朴筑姜余于范涂征丰胜适愿准谷后葉游卜咸岳鍾");

/** Whether the character at a place may belong to the name of a person: 林誌強, 陳立誌, 鍾楚紅. */
function isPerson({ typed, between }: Trip, at: number, from: number, to: number): boolean {
  const isSurname = (place: number) => surnames.has(between[place] ?? "");
  const isGiven = (place: number) => givenCharacters.has(between[place] ?? "");
  if (from === at && to - from > 2 && (between[at] ?? "") in ambiguousSurnames) return true;
  if (!nameForms.has(typed[at] ?? "")) return false;
  if (isSurname(at - 1) && (from === at || isGiven(at + 1) || !isHan(typed[at + 1]))) return true;
  return isSurname(at - 2) && isGiven(at - 1);
}

/** Every stretch of Han characters around a place that may be a word. */
function* listStretches(typed: readonly string[], at: number): Generator<[from: number, to: number]> {
  for (let from = at; from >= 0 && from > at - longestWord && isHan(typed[from]); from -= 1)
    for (let to = at + 1; to <= typed.length && to <= from + longestWord && isHan(typed[to - 1]); to += 1)
      if (to - from > 1) yield [from, to];
}

/** Whether a Traditional word contradicts what was typed at a place, and none that holds together better bears it out. */
export function contradictsTraditional(trip: Trip, at: number): boolean {
  const { typed, between, returned } = trip;
  if (mayStand(typed.join(""), typed.slice(0, at).join("").length)) return false;
  const [wrong = "", right = ""] = [typed[at], returned[at]];
  if (!isOpposed(wrong, right)) return false;
  let [against, inFavour] = [0, 0];
  for (const [from, to] of listStretches(typed, at)) {
    const own = typed.slice(from, to);
    const word = between.slice(from, to).join("");
    const form = findTraditional(word);
    if ((form !== undefined && isSame(form, own)) || isOtherTraditional(own.join("")))
      inFavour = Math.max(inFavour, weighCohesion(word));
    else if (form !== undefined && isSame(form, returned.slice(from, to))) {
      // One character at least must be as the word has it, unless there is hardly another way to read it: 錶麵.
      const cohesion = weighCohesion(word);
      const agrees =
        cohesion >= leastCohesion.alone || own.some((character, index) => character === returned[from + index]);
      const needed = isFree(trip, at, from, to) ? leastCohesion.free : leastCohesion.word;
      if (agrees && cohesion >= needed && !isPerson(trip, at, from, to)) against = Math.max(against, cohesion);
    }
  }
  return against > inFavour;
}

/** The same of Simplified: the word as it came back is far commoner than the one that was typed: 看着 than 看著, but not 执着 than 执著. */
export function contradictsSimplified({ typed, returned }: Trip, at: number): boolean {
  return [...listStretches(typed, at)].some(([from, to]) => {
    const word = returned.slice(from, to).join("");
    // 陆徵祥
    if (to - from > 2 && surnames.has(returned[from] ?? "")) return false;
    const gain = findCost(typed.slice(from, to).join("")) - findCost(word);
    return gain >= leastCohesion.simplified && weighCohesion(word) >= leastCohesion.simplified;
  });
}
