/**
 * A question that stands nowhere, with one character another that sounds alike: 黃金時代 for 皇金時代. Fetched, with its table, only
 * when a question found nothing. Each candidate costs a part of the index, and characters mistaken for their shape are not
 * mended.
 */
import type { Term } from "../parse-query.ts";
import { listPairs } from "../units.ts";
import { findTerm, type Index } from "../volume-index.ts";
import { pickBest, type Spelling } from "./pick-best.ts";
import type { Sounds } from "./sounds.ts";

/** Of shorter questions any change makes another word: find-word.ts; longer ones are rarely typed. */
const lengths = { least: 3, most: 10 };
/** So many characters are tried for one, the frequent first: each costs the reader a part of the index. */
const mostTried = 16;

export async function findSpelling(index: Index, term: Term, { listAlike }: Sounds): Promise<Spelling | undefined> {
  const { units, exact } = term;
  const usual = units.length >= lengths.least && units.length <= lengths.most;
  if (exact || !usual || units.some(({ isWord }) => isWord)) return undefined;
  const wrong = await listSuspects(index, term);
  const tried = wrong.flatMap((at) =>
    listAlike(units[at]?.text ?? "")
      .filter((other) => other !== units[at]?.text)
      .slice(0, mostTried)
      .map((text): Term => ({ ...term, units: units.map((unit, place) => (place === at ? { ...unit, text } : unit)) })),
  );
  const found = await Promise.all(
    tried.map(async (one) => ({ term: one, likelihood: 0, places: await findTerm(index, one) })),
  );
  return pickBest(found);
}

/** Places of the units that all pairs standing nowhere have in common. */
async function listSuspects(index: Index, { units }: Term): Promise<number[]> {
  const found = await Promise.all(
    listPairs(units).map(async (word) => {
      const slots = [{ step: 0, words: [word] }];
      const places = await Promise.all(index.volumes.map((volume) => index.ask(volume, slots)));
      return { size: places.reduce((sum, { size }) => sum + size, 0) };
    }),
  );
  const missing = found.flatMap(({ size }, pair) => (size === 0 ? [pair] : []));
  if (missing.length === 0) return [];
  return [...units.keys()].filter((at) => missing.every((pair) => pair === at || pair === at - 1));
}
