/**
 * The known name nearest to a mistyped one, for "did you mean". Uses Levenshtein distance; a name further away than a
 * third of its length is no help and is not offered.
 */
import { closest, distance } from "fastest-levenshtein";

export function findNearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const folded = known.map((entry) => entry.toLowerCase());
  const best = closest(name.toLowerCase(), folded);
  const away = distance(name.toLowerCase(), best);
  const near = away < best.length && away <= Math.max(1, Math.ceil(best.length / 3));
  return near ? known[folded.indexOf(best)] : undefined;
}
