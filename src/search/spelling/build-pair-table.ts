/**
 * Pairs of characters by their first one: `隔膜绝 南通北`, those of most stories first. With them a reader's two letters, or letters
 * of a syllable each, are led to words that stand in some story.
 */
import { listPairCounts, type PairCounts } from "./pair-counts.ts";

/** More would be fetched for nothing: what stands in fewest stories is left out. */
const mostPairs = 16_000;

export function buildPairTable(counts: PairCounts): string {
  const most = listPairCounts(counts)
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .slice(0, mostPairs);
  const groups = Map.groupBy(most, ([word]) => word.charAt(0));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, words]) => first + words.map(([word]) => word.charAt(1)).join(""))
    .join(" ");
}
