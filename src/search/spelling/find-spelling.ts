/**
 * A question that stands nowhere, with one character another that sounds alike: 黃金時代 for 皇金時代. Fetched, with its table, only
 * when a question found nothing. Each candidate costs a part of the index, and characters mistaken for their shape are not
 * mended.
 */
import type { FoundStory } from "./find-stories.ts";
import type { Term } from "./parse-query.ts";
import { listPairs } from "./units.ts";
import { findTerm, type Index } from "./volume-index.ts";

/** Shorter questions are something else with any character changed; longer ones are rarely typed. */
const lengths = { least: 3, most: 10 };
/** So many characters are tried for one, the frequent first: each costs the reader a part of the index. */
const mostTried = 16;

export interface Spelling {
  readonly term: Term;
  readonly story: FoundStory;
}

/** `table` is what `buildSoundTable` wrote. The spelling that most stories have, and the newest of them. */
export async function findSpelling(index: Index, term: Term, table: string): Promise<Spelling | undefined> {
  const { units, exact } = term;
  const usual = units.length >= lengths.least && units.length <= lengths.most;
  if (exact || !usual || units.some(({ isWord }) => isWord)) return undefined;
  const classes = table.split(" ");
  const listAlike = (character: string) =>
    classes.flatMap((alike) => {
      const [known = ""] = alike.split("/");
      return alike.includes(character) ? [...known].filter((other) => other !== character) : [];
    });
  const wrong = await listSuspects(index, term);
  const tried = wrong.flatMap((at) =>
    listAlike(units[at]?.text ?? "")
      .slice(0, mostTried)
      .map((text): Term => ({ ...term, units: units.map((unit, place) => (place === at ? { ...unit, text } : unit)) })),
  );
  const found = await Promise.all(tried.map(async (one) => ({ term: one, places: await findTerm(index, one) })));
  const [best] = found.filter(({ places }) => places.size > 0).sort((a, b) => b.places.size - a.places.size);
  if (best === undefined) return undefined;
  const number = Math.max(...best.places.keys());
  return { term: best.term, story: { number, positions: [best.places.get(number) ?? 0], score: 0 } };
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
