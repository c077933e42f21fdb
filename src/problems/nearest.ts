/**
 * The known name nearest to a mistyped one, for "did you mean". Uses Levenshtein distance; a name further away than a
 * third of its length is no help and is not offered, unless only two neighbouring letters changed places.
 */
import { closest, distance } from "fastest-levenshtein";

const sortLetters = (name: string) => [...name].sort().join("");

export function findNearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const folded = known.map((entry) => entry.toLowerCase());
  const best = closest(name.toLowerCase(), folded);
  const away = distance(name.toLowerCase(), best);
  const swapped = away === 2 && sortLetters(name.toLowerCase()) === sortLetters(best);
  const isNear = away < best.length && (swapped || away <= Math.max(1, Math.ceil(best.length / 3)));
  return isNear ? known[folded.indexOf(best)] : undefined;
}
