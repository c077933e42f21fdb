/**
 * Asks the index and puts the answers in order: the best (rank.ts) first, of equals the newer. The newest volume is
 * asked first and its answer given at once; what the others have joins it. A break (。，) is a letter of the index, so words are
 * looked for across breaks only when they stand nowhere as typed; the price is one more round of questions when nothing is
 * found.
 */

import type { Standing } from "./find-run.ts";
import { joinTerms, type Term } from "./parse-query.ts";
import { rankStanding } from "./rank.ts";
import type { Unit } from "./units.ts";
import { findAcross, findPlain, findTerm, type Index, joinPlaces, type RecordPlaces } from "./volume-index.ts";

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
  /** All volumes have answered: nothing joins any more. */
  readonly complete: boolean;
}

/** More than any sum of ranks: a phrase is better than its words apart. */
const phraseScore = 100;
/** So many partly matching stories are worth a look. */
const mostPartial = 10;
const nowhere: Standing = [0, 0];

/** What a volume has: places of each term, and of all of them as one phrase. */
interface Answer {
  readonly terms: readonly RecordPlaces[];
  readonly phrase: RecordPlaces;
}

/** What is found when all volumes have answered. */
export async function awaitAll(findings: AsyncIterable<Finding>): Promise<Finding> {
  let last: Finding | undefined;
  for await (const finding of findings) last = finding;
  if (last === undefined) throw new Error("no finding");
  return last;
}

/** One finding after another, each with all stories so far; the last is complete. */
export async function* findStories(index: Index, terms: readonly Term[]): AsyncGenerator<Finding> {
  const phrase = joinTerms(terms);
  const ask = async (volume: number): Promise<Answer> => {
    const [whole, ...answers] = await Promise.all([
      phrase === undefined ? new Map() : findTerm(index, phrase, [volume]),
      ...terms.map((term) => findPlain(index, term, [volume])),
    ]);
    return { phrase: whole, terms: answers };
  };
  const build = (stories: readonly FoundStory[], complete: boolean): Finding => {
    return { stories: sortBest(stories), asked: terms, terms, partial: false, complete };
  };
  const [newest, ...older] = index.volumes;
  if (newest === undefined || terms.length === 0) return yield build([], true);
  const answers = [await ask(newest)];
  const stories = await listStories(index, answers[0]);
  if (stories.length > 0 && older.length > 0) yield build(stories, false);
  const asked = older.map(ask);
  // Told when its turn comes.
  for (const answer of asked) answer.catch(() => undefined);
  for (const [at, one] of asked.entries()) {
    const answer = await one;
    answers.push(answer);
    const more = await listStories(index, answer);
    stories.push(...more);
    if (more.length > 0 && at < asked.length - 1) yield build(stories, false);
  }
  if (stories.length > 0) return yield build(stories, true);
  yield await findOtherwise(index, terms, answers);
}

async function listStories(index: Index, answer: Answer | undefined): Promise<FoundStory[]> {
  const [first, ...others] = answer?.terms ?? [];
  const numbers = [...(first?.keys() ?? [])].filter((number) => others.every((places) => places.has(number)));
  return Promise.all(
    numbers.map(async (number): Promise<FoundStory> => {
      const pieces = await index.measure(number);
      const rank = (standing: Standing) => rankStanding(standing, pieces);
      const together = answer?.phrase.get(number);
      if (together !== undefined) return { number, positions: [together[0]], score: phraseScore + rank(together) };
      const standings = (answer?.terms ?? []).flatMap((places) => [places.get(number) ?? nowhere]);
      const score = standings.reduce((sum, standing) => sum + rank(standing), 0);
      return { number, positions: standings.map(([place]) => place), score };
    }),
  );
}

const sortBest = (stories: readonly FoundStory[]) =>
  [...stories].sort((a, b) => b.score - a.score || b.number - a.number);

/** No volume has the query as typed: its words across breaks (結束南通 in 結束，南通), or else parts of it. */
async function findOtherwise(index: Index, terms: readonly Term[], answers: readonly Answer[]): Promise<Finding> {
  const phrase = joinPlaces(answers.map((answer) => answer.phrase));
  const places = await Promise.all(
    terms.map((term, at) => {
      const plain = joinPlaces(answers.map((answer) => answer.terms[at] ?? new Map()));
      return plain.size > 0 ? plain : findAcross(index, term, index.volumes);
    }),
  );
  const stories = await listStories(index, { terms: places, phrase });
  if (stories.length > 0) return { stories: sortBest(stories), asked: terms, terms, partial: false, complete: true };
  return findPartly(index, terms, places);
}

/** The stories that hold most of the query: some of its terms, or of one term's pairs, rare ones counting more. */
async function findPartly(index: Index, terms: readonly Term[], answers: readonly RecordPlaces[]): Promise<Finding> {
  const parts = terms.length > 1 ? terms : terms.flatMap(splitTerm);
  const found = terms.length > 1 ? answers : await Promise.all(parts.map((part) => findTerm(index, part)));
  const scores = new Map<number, { score: number; positions: number[] }>();
  for (const places of found) {
    for (const [number, [place]] of places) {
      const sum = scores.get(number) ?? { score: 0, positions: [] };
      scores.set(number, { score: sum.score + 1 / Math.log2(1 + places.size), positions: [...sum.positions, place] });
    }
  }
  const leastPlaces = terms.length > 1 ? 1 : 2;
  const stories = [...scores]
    .filter(([, { positions }]) => positions.length >= leastPlaces)
    .map(([number, { score, positions }]) => ({ number, score, positions }));
  return {
    stories: sortBest(stories).slice(0, mostPartial),
    asked: terms,
    terms: parts,
    partial: true,
    complete: true,
  };
}

const digit = /[\p{Nd}.．]/u;

/** A term's neighbouring units, two by two, a number counting as one; none for a term that is a pair itself. */
function splitTerm({ text, units }: Term): Term[] {
  const atoms: Unit[][] = [];
  for (const unit of units) {
    const before = atoms.at(-1)?.at(-1);
    const inNumber = before !== undefined && [before, unit].every(({ at }) => digit.test(text.charAt(at)));
    if (inNumber && before.end === unit.at) atoms.at(-1)?.push(unit);
    else atoms.push([unit]);
  }
  if (atoms.length < 3) return [];
  return atoms.slice(1).map((atom, at) => {
    const pair = [...(atoms[at] ?? []), ...atom];
    return { text: pair.map((unit) => unit.text).join(""), units: pair, exact: false };
  });
}
