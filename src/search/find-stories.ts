/**
 * Asks the index and puts the answers in order: headline before standfirst before body, newer before older. A break (。，) is a
 * letter of the index, so words are looked for across breaks only when they stand nowhere as typed; the price is one more
 * round of questions when nothing is found.
 */

import type { Slot } from "./find-run.ts";
import { findPlace } from "./layout.ts";
import type { Engine } from "./pagefind/start-engine.ts";
import { joinTerms, type Term } from "./parse-query.ts";
import { listPairs, type Unit } from "./units.ts";

export interface FoundStory {
  /** Record number: its rank in time. */
  readonly number: number;
  /** Where each term of the query is found first. */
  readonly positions: readonly number[];
  readonly score: number;
}

export interface Finding {
  /** Best first. */
  readonly stories: readonly FoundStory[];
  /** The terms of the query. */
  readonly asked: readonly Term[];
  /** The terms the stories are found by: those of the query, or parts of it. */
  readonly terms: readonly Term[];
  /** Nothing holds the whole query; these hold parts of it. */
  readonly partial: boolean;
}

/** More than any sum of fields: a phrase is better than its words apart. */
const phraseScore = 100;
/** So many partly matching stories are worth a look. */
const mostPartial = 10;

export async function findStories(engine: Engine, terms: readonly Term[]): Promise<Finding> {
  const phrase = joinTerms(terms);
  const [whole, ...answers] = await Promise.all([
    phrase === undefined ? new Map() : findTerm(engine, phrase),
    ...terms.map((term) => findTerm(engine, term)),
  ]);
  const [first, ...others] = answers;
  const stories = [...(first?.keys() ?? [])]
    .filter((number) => others.every((answer) => answer.has(number)))
    .map((number): FoundStory => {
      const positions = answers.map((answer) => answer.get(number) ?? 0);
      const together = whole.get(number) as number | undefined;
      const score = positions.reduce((sum, position) => sum + findPlace(position).field, 0);
      if (together === undefined) return { number, positions, score };
      return { number, positions: [together], score: phraseScore + findPlace(together).field };
    });
  if (stories.length > 0) return { stories: sortBest(stories), asked: terms, terms, partial: false };
  return findPartly(engine, terms, answers);
}

const sortBest = (stories: readonly FoundStory[]) =>
  [...stories].sort((a, b) => b.score - a.score || b.number - a.number);

/** First place of a term, by record. Where breaks may stand or be missing (結束南通 in 結束，南通) only when nothing stands as typed. */
export async function findTerm(engine: Engine, { units }: Term): Promise<ReadonlyMap<number, number>> {
  const found = await engine.ask(listSlots(units));
  return found.size > 0 || units.length < 2 ? found : engine.ask(listSlotsAcross(units));
}

/** So many units are never in two stories by chance: of their pairs every second one is enough, and half the price. */
const longPhraseUnits = 5;

function listSlots(units: readonly Unit[]): Slot[] {
  const slots = listPairs(units).map((word, step) => ({ step, words: [word] }));
  // A word of letters is sure only with what stands on both its sides.
  if (units.length < longPhraseUnits || units.some(({ isWord }) => isWord)) return slots;
  return slots.filter(({ step }) => step % 2 === 0 || step === slots.length - 1);
}

function listSlotsAcross(units: readonly Unit[]): Slot[] {
  const plain = listPairs(units.map((unit) => ({ ...unit, afterBreak: false })));
  const across = listPairs(units, true);
  return plain.map((word, step) => ({ step, words: [word, across[step] ?? word] }));
}

/** The stories that hold most of the query: some of its terms, or of one term's pairs, rare ones counting more. */
async function findPartly(
  engine: Engine,
  terms: readonly Term[],
  answers: readonly ReadonlyMap<number, number>[],
): Promise<Finding> {
  const parts = terms.length > 1 ? terms : terms.flatMap(splitTerm);
  const found: readonly ReadonlyMap<number, number>[] =
    terms.length > 1 ? answers : await Promise.all(parts.map((part) => findTerm(engine, part)));
  const scores = new Map<number, { score: number; positions: number[] }>();
  for (const places of found) {
    for (const [number, place] of places) {
      const sum = scores.get(number) ?? { score: 0, positions: [] };
      scores.set(number, { score: sum.score + 1 / Math.log2(1 + places.size), positions: [...sum.positions, place] });
    }
  }
  const leastPlaces = terms.length > 1 ? 1 : 2;
  const stories = [...scores]
    .filter(([, { positions }]) => positions.length >= leastPlaces)
    .map(([number, { score, positions }]) => ({ number, score, positions }));
  return { stories: sortBest(stories).slice(0, mostPartial), asked: terms, terms: parts, partial: true };
}

/** A term's neighbouring units, two by two; none for a term that is a pair itself. */
function splitTerm({ units }: Term): Term[] {
  if (units.length < 3) return [];
  return units.slice(1).map((unit, at) => {
    const pair = [units[at] ?? unit, unit];
    return { text: pair.map(({ text }) => text).join(""), units: pair, exact: false };
  });
}
