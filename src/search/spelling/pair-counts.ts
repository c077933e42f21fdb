/**
 * Pairs of characters worth offering for a question that found nothing: words of a dictionary, and what headlines have besides. By
 * pair, in how many stories it stands. As two rows beside each other, like the counts of characters.
 */
import { once } from "../../once.ts";
import { listKnownWords } from "../../variants/forms/known-words.ts";
import { loadFullFold } from "../fold-classes.ts";
import { headlineEnd } from "../layout.ts";
import type { Row } from "../pagefind/chunk.ts";

export interface PairCounts {
  /** Two characters each, sorted. */
  readonly pairs: string;
  readonly counts: readonly number[];
}

/** Two characters of two bytes: the few others are rarely mistyped. */
const pair = /^[\u3400-\u9fff]{2}$/;

const loadWords = once((): ReadonlySet<string> => {
  const fold = loadFullFold();
  return new Set(listKnownWords(2).map((word) => [...word].map(fold).join("")));
});

/** `rows` are those of the index, folded. */
export function countPairs(rows: readonly Row[]): PairCounts {
  const words = loadWords();
  const counted = new Map<string, number>();
  for (const { word, postings } of rows) {
    if (!pair.test(word)) continue;
    let stories = 0;
    let inHeadline = false;
    for (let at = 0; at < postings.length; stories += 1) {
      inHeadline ||= (postings[at + 2] ?? headlineEnd) < headlineEnd;
      at += 2 + (postings[at + 1] ?? 0);
    }
    if (inHeadline || words.has(word)) counted.set(word, stories);
  }
  return format(counted);
}

export function joinPairCounts(all: readonly PairCounts[]): PairCounts {
  const joined = new Map<string, number>();
  for (const one of all)
    for (const [word, count] of listPairCounts(one)) joined.set(word, (joined.get(word) ?? 0) + count);
  return format(joined);
}

export function listPairCounts({ pairs, counts }: PairCounts): [word: string, count: number][] {
  return counts.map((count, at) => [pairs.slice(2 * at, 2 * at + 2), count]);
}

function format(counted: ReadonlyMap<string, number>): PairCounts {
  const sorted = [...counted].sort(([a], [b]) => (a < b ? -1 : 1));
  return { pairs: sorted.map(([word]) => word).join(""), counts: sorted.map(([, count]) => count) };
}
