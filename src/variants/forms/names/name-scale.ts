/** How much speaks for a person's name at a place of a text, in points: what stands before it, behind it, and in it. */

import type { NameWeights } from "./name-weights.ts";
import {
  adverbs,
  givenCharacters,
  kinAfterFamily,
  onlyGiven,
  onlySurnames,
  particles,
  personVerbs,
  roles,
  surnames,
  titles,
  verbs,
} from "./name-words.ts";

const opening = /[。！？；：“‘「『（《〈\n—…]/;
const numeral = /[0-9０-９一二三四五六七八九十百千万亿两数几多]/;
const pronoun = /[她他我你它谁此该其不们这那]/;
const roleSuffix = /[员家师者长官手匠商徒兵]/;
/** 三人, 等人: how many were listed. */
const counted = /^(?:[二两三四五六七八九十几]|[0-9]+)(?:人|名|位)/;
/** Where a clause begins. */
const clauseStart = /[\s，。！？；：“‘「『（]/;
const auxiliary = /[的是在也都就又还则曾已正将把被从对向和与为]/;

function endsWith(text: string, start: number, end: number, words: ReadonlySet<string>, longest: number): boolean {
  for (let length = 2; length <= longest && end - length >= start; length += 1) {
    if (words.has(text.slice(end - length, end))) return true;
  }
  return false;
}

export function startsWith(
  text: string,
  start: number,
  end: number,
  words: ReadonlySet<string>,
  longest: number,
): number {
  for (let length = Math.min(longest, end - start); length >= 1; length -= 1) {
    if (words.has(text.slice(start, start + length))) return length;
  }
  return 0;
}

/** Cost of a listed word between two offsets, 0 when there is none. */
export type WordCost = (from: number, to: number) => number;

/** A listed word that is common enough to speak against a name. */
const isCommon = (cost: number, most: number) => cost > 0 && cost < most;

export class NameScale {
  text = "";
  readonly #cost: WordCost;
  readonly #weights: NameWeights;

  constructor(cost: WordCost, weights: NameWeights) {
    this.#cost = cost;
    this.#weights = weights;
  }

  /** Points for what stands in front of a surname. */
  left(at: number, start: number): number {
    const text = this.text;
    if (endsWith(text, start, at, roles, 5)) return this.#weights.role;
    // 规范教授, 忧郁先生: the character ends a listed word.
    for (let length = 2; length <= 4 && at + 1 - length >= start; length += 1) {
      if (isCommon(this.#cost(at + 1 - length, at + 1), 15.5)) return this.#weights.endsWord;
    }
    if (endsWith(text, start, at, personVerbs, 3)) return this.#weights.object;
    if (at === start) {
      const previous = at === 0 ? "" : text.charAt(at - 1);
      const row = this.#followsName(at) ? 1.2 : 0;
      if (previous === "、") return this.#weights.list + row;
      if (previous === "：" && endsWith(text, 0, at - 1, roles, 5)) return this.#weights.role;
      if (previous === "" || opening.test(previous)) return 1;
      return numeral.test(previous) ? this.#weights.numeral : previous === "，" ? 0.5 : 0;
    }
    const previous = text.charAt(at - 1);
    if (previous === "叫" || previous === "姓") return this.#weights.role;
    if (numeral.test(previous)) return this.#weights.numeral;
    if (pronoun.test(previous)) return this.#weights.pronoun;
    if (at - start >= 2 && roleSuffix.test(previous)) return 2;
    if (!/[和与跟同对向给替让请由被据及为管]/.test(previous)) return -0.5;
    return 0.7 + (this.#followsName(at) ? 1.2 : 0);
  }

  /** Whether a mark or word that joins names stands before an offset, and a surname two or three characters before that. */
  #followsName(at: number): boolean {
    if (!/[、和与及]/.test(this.text.charAt(at - 1))) return false;
    return [3, 4].some((back) => surnames.has(this.text.charAt(at - back)));
  }

  /** A usual surname and a given name with a character that would change; 小李冲上去 is none. */
  usual(at: number, length: number, start: number, end: number): number {
    const only = onlySurnames.has(this.text.charAt(at)) ? 0.3 : -1.5;
    const familiar = /[小老阿]/.test(this.text.charAt(at - 1)) ? this.#weights.particle : 0;
    const rushes = /冲[上下出进向着过到破锋击刺洗了]$/.test(this.text.slice(at, at + length + 1))
      ? this.#weights.particle
      : 0;
    // 尹瓘后被撤职: at its end such a character is more often a word of its own.
    const ends = /[于后里采台几谷云松]$/.test(this.text.slice(at, at + length)) ? -2.5 : 0;
    return this.left(at, start) + this.name(at, length, end) + only + familiar + rushes + ends;
  }

  /** 返朴归真: the character stands in a listed word of four. */
  isInIdiom(at: number, start: number, end: number): boolean {
    for (let from = Math.max(start, at - 3); from <= at && from + 4 <= end; from += 1)
      if (this.#cost(from, from + 4) > 0) return true;
    return false;
  }

  /** 还在涂家: the house of a family, and not 于家中. */
  isFamily(at: number, end: number): boolean {
    const text = this.text;
    return at + 2 === end || startsWith(text, at + 2, end, kinAfterFamily, 2) > 0;
  }

  /** Whether another name is listed behind an offset. */
  #leadsList(at: number, end: number): boolean {
    return at === end && /[、和与及]/.test(this.text.charAt(at)) && surnames.has(this.text.charAt(at + 1));
  }

  /** Points for what stands behind a name. */
  right(at: number, end: number): number {
    const text = this.text;
    if (this.#leadsList(at, end)) return this.#weights.list;
    if (at === end) return /[、（：]/.test(text.charAt(at)) ? 1.5 : 0.7;
    if (startsWith(text, at, end, titles, 4) > 1) return this.#weights.role;
    if (counted.test(text.slice(at, at + 4))) return this.#weights.verb;
    if (startsWith(text, at, end, verbs, 4) > 0) return this.#weights.verb;
    if (startsWith(text, at, end, adverbs, 2) > 0) return this.#weights.adverb;
    return auxiliary.test(text.charAt(at)) ? 0.6 : -0.2;
  }

  /** Points for the given name itself and what follows it. */
  name(at: number, length: number, end: number): number {
    const { particle, start, given, onlyGiven: only, beginsWord, commonGiven } = this.#weights;
    // 沈阳, 姜汤: the whole is a listed word.
    if (isCommon(this.#cost(at, at + length), 15.5)) return particle;
    let points = this.right(at + length, end) - (length === 2 ? 0.5 : 0);
    for (const character of this.text.slice(at + 1, at + length)) {
      if (particles.has(character)) points += particle;
      else if (onlyGiven.has(character)) points += only * (length === 2 ? 1.5 : 1);
      else points += givenCharacters.has(character) ? given : -given;
    }
    const whole = [...this.text.slice(at + 1, at + length)];
    const named = whole.every((c) => onlyGiven.has(c) || (length === 3 && givenCharacters.has(c) && !particles.has(c)));
    if (named && (at === 0 || clauseStart.test(this.text.charAt(at - 1)))) points += start;
    // 郁金香, 余下的: the character begins a listed word; 小学, 北京: the given name is a common word.
    for (let word = 2; word <= 3 && at + word <= end; word += 1) {
      // 余光辉: what is left of the name would stand alone, and hardly ever does.
      const stranded = word === 2 && length === 3 && givenCharacters.has(this.text.charAt(at + 2));
      if (isCommon(this.#cost(at, at + word), 15.5)) points += stranded ? beginsWord / 3 : beginsWord;
    }
    const usual = this.text.charAt(at) === "于" ? 12.5 : 11;
    if (length === 3 && isCommon(this.#cost(at + 1, at + 3), usual)) points += commonGiven;
    return points;
  }
}
