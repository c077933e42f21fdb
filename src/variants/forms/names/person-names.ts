/**
 * Persons' names in Simplified text whose characters usually stand for another word: 于 范 余 涂 游 … as surnames, and in given
 * names. A name becomes an edge of the lattice when enough speaks for it: a role in front, a title or a verb behind, a list,
 * characters common in given names. Look-alikes (模范教师, 十余人, 她于先生去世后) speak against it.
 */
import type { Edge } from "../lattice.ts";
import { ambiguousSurnames, formsInGiven, givenUnits, surnameUnits } from "./ambiguous-names.ts";
import { NameScale, startsWith, type WordCost } from "./name-scale.ts";
import { defaultWeights, type NameWeights, nameSettings } from "./name-weights.ts";
import { titles } from "./name-words.ts";

/** A name, or the surname in front of a title. The edge may reach over the title; the surname and given name are `length` long. */
export interface NameEdge extends Edge {
  readonly length: number;
}

const familiar = /(?:^|[，。！？；：“（、教经乡村叫给和与跟对向找请说是让像问比替练员工师长家友事])[老小]$/;
/** Most that a surname alone costs, in nats. */
const loneCost = 3;

export class NameFinder {
  /** Full names found before in the same text: they are names the next time, too. */
  readonly known = new Set<string>();
  readonly #scale: NameScale;
  #text = "";
  readonly #cost: WordCost;
  readonly #weights: NameWeights;

  constructor(cost: WordCost, weights: NameWeights = defaultWeights) {
    this.#cost = cost;
    this.#weights = weights;
    this.#scale = new NameScale(cost, weights);
  }

  /** Turns to another text; what was known of the last one is forgotten but for the names of the story. */
  read(text: string, known: readonly string[] = []): void {
    this.#text = text;
    this.#scale.text = text;
    if (this.known.size > 0) this.known.clear();
    for (const name of known) this.known.add(name);
  }

  remember(name: string): void {
    if (name.length > 1) this.known.add(name);
  }

  /** Names that may stand in a run of Han characters, by their offset in the run; nothing in most runs. */
  list(start: number, end: number): Map<number, NameEdge[]> | undefined {
    let edges: Map<number, NameEdge[]> | undefined;
    const text = this.#text;
    for (let at = start; at < end; at += 1) {
      const kind = surnameUnits[text.charCodeAt(at)];
      if (kind === 0) continue;
      // A usual surname matters only when a character behind it would change.
      if (kind === 2 && givenUnits[text.charCodeAt(at + 1)] !== 1 && givenUnits[text.charCodeAt(at + 2)] !== 1)
        continue;
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
      if (points < nameSettings.least) return;
      const cost = nameSettings.base - nameSettings.point * points;
      // 老于, 小钟: a surname alone must win against the word it seems to be, and against one with what stands before it.
      edges.push({ end: stop - start, length, cost: stop === at + 1 ? Math.min(cost, loneCost) : cost });
    };
    if (this.#scale.isInIdiom(at, start, end)) return edges;
    const prior = ambiguousSurnames[character] ?? 0;
    const before = prior + this.#scale.left(at, start);
    if (text.startsWith("某", at + 1))
      add(at + (text.startsWith("某某", at + 1) ? 3 : 2), 1, before + this.#weights.surname);
    if (/[·•‧・]/.test(text.charAt(at + 1))) add(at + 1, 1, this.#weights.surname);
    if (prior > -3 && text.startsWith("姓", at + 1) && !/[百同]/.test(text.charAt(at - 1)))
      add(at + 1, 1, this.#weights.surname);
    if (prior > -2 && text.startsWith("家", at + 1) && this.#scale.isFamily(at, end))
      add(at + 2, 1, this.#weights.surname);
    if (
      character !== "云" &&
      familiar.test(text.slice(Math.max(0, at - 2), at)) &&
      this.#cost(at, Math.min(end, at + 2)) === 0
    ) {
      add(at + 1, 1, prior + this.#weights.familiar + Math.max(0.5, this.#scale.right(at + 1, end)));
    }
    const title = startsWith(text, at + 1, end, titles, 4);
    if (title > 1) add(at + 1 + title, 1, before + this.#weights.title);
    if (text.startsWith("总", at + 1) && this.#scale.right(at + 2, end) > 0)
      add(at + 2, 1, before + this.#weights.title - 0.9);
    for (let length = 2; length <= 3 && at + length <= end; length += 1) {
      if (this.known.has(text.slice(at, at + length))) add(at + length, length, this.#weights.surname);
      else add(at + length, length, before + this.#scale.name(at, length, end));
    }
    return edges;
  }

  /** A usual surname, of interest when a character of the given name would change. */
  #readUsual(at: number, start: number, end: number): NameEdge[] {
    const edges: NameEdge[] = [];
    for (let length = 2; length <= 3 && at + length <= end; length += 1) {
      const given = this.#text.slice(at + 1, at + length);
      if (![...given].some((character) => character in formsInGiven)) continue;
      const points = this.known.has(this.#text.slice(at, at + length))
        ? this.#weights.surname
        : this.#scale.usual(at, length, start, end);
      if (points >= nameSettings.least)
        edges.push({ end: at + length - start, length, cost: nameSettings.base - nameSettings.point * points });
    }
    return edges;
  }
}
