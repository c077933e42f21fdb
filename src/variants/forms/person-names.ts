/**
 * Persons' names in Simplified text whose characters usually stand for another word: 于 范 余 涂 游 … as surnames, and in given
 * names. A name becomes an edge of the lattice when enough speaks for it: a role in front, a title or a verb behind, a list,
 * characters common in given names. Look-alikes (模范教师, 十余人, 她于先生去世后) speak against it.
 */
import { ambiguousSurnames, keptInGiven, keptUnits, surnameUnits } from "./ambiguous-names.ts";
import type { Edge } from "./lattice.ts";
import { givenCharacters, particles, roles, surnames, titles, verbs } from "./name-words.ts";

/** A name, or the surname in front of a title. The edge may reach over the title; the surname and given name are `length` long. */
export interface NameEdge extends Edge {
  readonly length: number;
}

/** Points a name needs. */
const leastNameScore = 2;
/** Cost in nats of a name with no points, and what a point takes off. */
const price = { base: 16, point: 2.5 };

const opening = /[。！？；：“‘「『（《〈\n—…]/;
const numeral = /[0-9０-９一二三四五六七八九十百千万亿两数几多]/;
const pronoun = /[她他我你它谁此该其不们这那]/;
const roleSuffix = /[员家师者长官手匠商徒兵]/;
const familiar = /(?:^|[，。！？；：“（、教经乡村叫给和与跟对向找请说是让像问比替])[老小]$/;
const auxiliary = /[的是在也都就又还则曾已正将把被从对向和与为]/;

function endsWith(text: string, start: number, end: number, words: ReadonlySet<string>, longest: number): boolean {
  for (let length = 2; length <= longest && end - length >= start; length += 1) {
    if (words.has(text.slice(end - length, end))) return true;
  }
  return false;
}

function startsWith(text: string, start: number, end: number, words: ReadonlySet<string>, longest: number): number {
  for (let length = Math.min(longest, end - start); length >= 1; length -= 1) {
    if (words.has(text.slice(start, start + length))) return length;
  }
  return 0;
}

/** Cost of a listed word between two offsets, 0 when there is none. */
export type WordCost = (from: number, to: number) => number;

/** A listed word that is common enough to speak against a name. */
const isCommon = (cost: number, most: number) => cost > 0 && cost < most;

export class NameFinder {
  /** Full names found before in the same text: they are names the next time, too. */
  readonly #known = new Set<string>();
  #text = "";
  readonly #cost: WordCost;

  constructor(cost: WordCost) {
    this.#cost = cost;
  }

  /** Turns to another text; what was known of the last one is forgotten. */
  read(text: string): void {
    this.#text = text;
    if (this.#known.size > 0) this.#known.clear();
  }

  remember(name: string): void {
    if (name.length > 1) this.#known.add(name);
  }

  /** Names that may stand in a run of Han characters, by their offset in the run; nothing in most runs. */
  list(start: number, end: number): Map<number, NameEdge[]> | undefined {
    let edges: Map<number, NameEdge[]> | undefined;
    const text = this.#text;
    for (let at = start; at < end; at += 1) {
      const kind = surnameUnits[text.charCodeAt(at)];
      if (kind === 0) continue;
      // A usual surname matters only when a character behind it would change.
      if (kind === 2 && keptUnits[text.charCodeAt(at + 1)] !== 1 && keptUnits[text.charCodeAt(at + 2)] !== 1) continue;
      const found = kind === 1 ? this.#readAmbiguous(at, start, end) : this.#readUsual(at, start, end);
      if (found.length === 0) continue;
      edges ??= new Map();
      edges.set(at - start, found);
    }
    return edges;
  }

  /** A surname that is another word as well. */
  #readAmbiguous(at: number, start: number, end: number): NameEdge[] {
    const text = this.#text;
    const character = text.charAt(at);
    const edges: NameEdge[] = [];
    const add = (stop: number, length: number, points: number) => {
      if (points < leastNameScore) return;
      edges.push({ end: stop - start, length, cost: price.base - price.point * points });
    };
    const prior = ambiguousSurnames[character] ?? 0;
    const before = prior + this.#weighLeft(at, start);
    if (text.startsWith("某", at + 1)) add(at + (text.startsWith("某某", at + 1) ? 3 : 2), 1, before + 6);
    if (
      character !== "云" &&
      familiar.test(text.slice(Math.max(0, at - 2), at)) &&
      this.#cost(at, Math.min(end, at + 2)) === 0
    ) {
      add(at + 1, 1, prior + 4 + Math.max(0.5, this.#weighRight(at + 1, end)));
    }
    const title = startsWith(text, at + 1, end, titles, 4);
    if (title > 1) add(at + 1 + title, 1, before + 3.7);
    if (text.startsWith("总", at + 1) && this.#weighRight(at + 2, end) > 0) add(at + 2, 1, before + 2.8);
    for (let length = 2; length <= 3 && at + length <= end; length += 1) {
      if (this.#known.has(text.slice(at, at + length))) add(at + length, length, 6);
      else add(at + length, length, before + this.#weighName(at, length, end));
    }
    return edges;
  }

  /** A usual surname, of interest when a character of the given name would change. */
  #readUsual(at: number, start: number, end: number): NameEdge[] {
    const edges: NameEdge[] = [];
    for (let length = 2; length <= 3 && at + length <= end; length += 1) {
      const given = this.#text.slice(at + 1, at + length);
      if (![...given].some((character) => keptInGiven.has(character))) continue;
      const points = this.#known.has(this.#text.slice(at, at + length))
        ? 6
        : this.#weighLeft(at, start) + this.#weighName(at, length, end) - 1.5;
      if (points >= leastNameScore)
        edges.push({ end: at + length - start, length, cost: price.base - price.point * points });
    }
    return edges;
  }

  /** Points for what stands in front of a surname. */
  #weighLeft(at: number, start: number): number {
    const text = this.#text;
    if (endsWith(text, start, at, roles, 5)) return 3;
    // 规范教授, 忧郁先生: the character ends a listed word.
    for (let length = 2; length <= 4 && at + 1 - length >= start; length += 1) {
      if (isCommon(this.#cost(at + 1 - length, at + 1), 15.5)) return -5;
    }
    if (at === start) {
      const previous = at === 0 ? "" : text.charAt(at - 1);
      const row = this.#followsName(at) ? 1.2 : 0;
      if (previous === "、") return 2 + row;
      if (previous === "：" && endsWith(text, 0, at - 1, roles, 5)) return 3;
      if (previous === "" || opening.test(previous)) return 1;
      return numeral.test(previous) ? -9 : previous === "，" ? 0.5 : 0;
    }
    const previous = text.charAt(at - 1);
    if (previous === "叫" || previous === "姓") return 3;
    if (numeral.test(previous)) return -9;
    if (pronoun.test(previous)) return -2;
    if (at - start >= 2 && roleSuffix.test(previous)) return 2;
    if (!/[和与跟同对向给替让请由被据及为]/.test(previous)) return -0.5;
    return 0.7 + (this.#followsName(at) ? 1.2 : 0);
  }

  /** Whether a mark or word that joins names stands before an offset, and a surname two or three characters before that. */
  #followsName(at: number): boolean {
    if (!/[、和与及]/.test(this.#text.charAt(at - 1))) return false;
    return [3, 4].some((back) => surnames.has(this.#text.charAt(at - back)));
  }

  /** Points for what stands behind a name. */
  #weighRight(at: number, end: number): number {
    const text = this.#text;
    if (at === end) return /[、（：]/.test(text.charAt(at)) ? 1.5 : 0.7;
    if (startsWith(text, at, end, titles, 4) > 1) return 3;
    if (startsWith(text, at, end, verbs, 4) > 0) return 2;
    return auxiliary.test(text.charAt(at)) ? 0.6 : -0.2;
  }

  /** Points for the given name itself and what follows it. */
  #weighName(at: number, length: number, end: number): number {
    let points = this.#weighRight(at + length, end) - (length === 2 ? 0.5 : 0);
    for (const character of this.#text.slice(at + 1, at + length)) {
      points += particles.has(character) ? -4 : givenCharacters.has(character) ? 0.7 : -0.7;
    }
    // 郁金香, 余下的: the character begins a listed word; 小学, 北京: the given name is a common word.
    for (let word = 2; word <= 3 && at + word <= end; word += 1) {
      if (isCommon(this.#cost(at, at + word), 15.5)) points -= 3;
    }
    const usual = this.#text.charAt(at) === "于" ? 15 : 11;
    if (length === 3 && isCommon(this.#cost(at + 1, at + 3), usual)) points -= 2.5;
    return points;
  }
}
