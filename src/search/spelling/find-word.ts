/**
 * Words for a question of two characters that stands nowhere (隔摸), or of letters that are syllables (gemo): those of stories that
 * sound so. Fetched, with its tables, only when a question found nothing; each word looked up costs a part of the index.
 */
import type { Term } from "../parse-query.ts";
import type { Unit } from "../units.ts";
import { findTerm, type Index } from "../volume-index.ts";
import { cutSyllables } from "./cut-syllables.ts";
import { pickBest, type Spelling } from "./pick-best.ts";
import type { Sounds } from "./sounds.ts";

/** So many words are looked up. */
const mostTried = 6;
/** So many beginnings of a longer word are gone on with. */
const mostBegun = 24;
const lettersOf = { least: 4, most: 30 };

type Pairs = ReadonlyMap<string, readonly string[]>;

const unit = (text: string, at: number): Unit => ({ text, at, end: at + 1, isWord: false, afterBreak: false });

/** Words whose characters are, in turn, among those of each place; the last pair may overlap the one before it. */
function listWords(places: readonly (readonly string[])[], pairs: Pairs): string[] {
  const listPairs = (at: number): string[] =>
    (places[at] ?? []).flatMap((first) =>
      (pairs.get(first) ?? []).filter((second) => places[at + 1]?.includes(second)).map((second) => first + second),
    );
  let words = listPairs(0);
  for (let at = 2; at < places.length; at += 2) {
    const isLast = at === places.length - 1;
    const next = listPairs(isLast ? at - 1 : at);
    words = words
      .slice(0, mostBegun)
      .flatMap((word) =>
        isLast
          ? next.filter((pair) => pair.startsWith(word.charAt(at - 1))).map((pair) => word + pair.charAt(1))
          : next.map((pair) => word + pair),
      );
  }
  return words;
}

/** `terms` are the question's: two characters, or letters, between which there may be spaces. */
export async function findWord(
  index: Index,
  terms: readonly Term[],
  sounds: Sounds,
  pairs: Pairs,
): Promise<Spelling | undefined> {
  const units = terms.flatMap((term) => term.units);
  const typed = units.map(({ text }) => text).join("");
  const spelled = /^[a-z]+$/.test(typed) && typed.length >= lettersOf.least && typed.length <= lettersOf.most;
  const words = spelled
    ? cutSyllables(typed, (syllable) => sounds.listOf(syllable).length > 0).flatMap((way) =>
        listWords(way.map(sounds.listOf), pairs),
      )
    : listWords(
        units.map(({ text }) => sounds.listAlike(text)),
        pairs,
      );
  // One wrong character is likelier than two.
  const shared = (word: string) => Number([...word].some((character) => typed.includes(character)));
  const tried = [...new Set(words)]
    .filter((word) => word !== typed)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, mostTried);
  const found = await Promise.all(
    tried.map(async (text) => {
      const term: Term = { text, units: [...text].map(unit), exact: false };
      return { term, likelihood: shared(text), places: await findTerm(index, term) };
    }),
  );
  return pickBest(found);
}
