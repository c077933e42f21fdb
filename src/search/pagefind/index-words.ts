/**
 * The rows of an index as Pagefind's own indexer makes them: a test has both index the same records. Our records are ready words,
 * each at its position; of its work on them nine parts in ten go into files nobody fetches.
 */
import type { Row } from "./chunk.ts";

/** Takes a position, and is not found: Pagefind drops punctuation, but counts it. */
export const filler = ".";

/** `records` are words separated by spaces, a record a page. Rows come in the order of their first words. */
export function indexWords(records: readonly string[]): Row[] {
  const rows = new Map<string, number[]>();
  for (const [page, words] of records.entries()) {
    const places = new Map<string, number[]>();
    for (const [place, word] of words.split(" ").entries()) {
      if (word === filler) continue;
      const known = places.get(word);
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
    }
    for (const [word, all] of places) {
      const postings = rows.get(word) ?? [];
      if (postings.length === 0) rows.set(word, postings);
      postings.push(page, all.length);
      // The first place, and then the steps from one to the next.
      let before = 0;
      for (const place of all) {
        postings.push(place - before);
        before = place;
      }
    }
  }
  return [...rows].map(([word, postings]) => ({ word, postings }));
}
