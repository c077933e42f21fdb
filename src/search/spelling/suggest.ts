/** What a reader may have meant by a question that stands nowhere. All of it is fetched only then. */
import type { Term } from "../parse-query.ts";
import type { Index } from "../volume-index.ts";
import { findSpelling } from "./find-spelling.ts";
import { findWord } from "./find-word.ts";
import { parsePairTable } from "./parse-pairs.ts";
import type { Spelling } from "./pick-best.ts";
import { parseSounds } from "./sounds.ts";

/** `read` fetches the table of sounds, or that of pairs. */
export async function suggest(
  index: Index,
  asked: readonly Term[],
  read: (pairs: boolean) => Promise<string>,
): Promise<Spelling | undefined> {
  const units = asked.flatMap((term) => term.units);
  if (asked.some(({ exact }) => exact) || units.length === 0) return undefined;
  const isSpelled = units.every(({ isWord, text }) => isWord && /^[a-z]+$/.test(text));
  const isShort = units.length === 2 && !units.some(({ isWord }) => isWord);
  if (isSpelled || isShort) {
    const [sounds, pairs] = await Promise.all([read(false), read(true)]);
    return findWord(index, asked, parseSounds(sounds), parsePairTable(pairs));
  }
  const [term, ...others] = asked;
  return term === undefined || others.length > 0
    ? undefined
    : findSpelling(index, term, parseSounds(await read(false)));
}
