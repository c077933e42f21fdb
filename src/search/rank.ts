/**
 * How well a story answers a question: by what share of it speaks of what was asked, and by its headline. One mention in a
 * standfirst is no more than two in the body: a story that only touches on a thing names it there, one about it names it everywhere.
 */
import type { Standing } from "./find-run.ts";
import { findPlace } from "./layout.ts";

/** More than any share of a body adds. */
const headlineWeight = 6;
/** Pieces of a story as long as most; in longer ones a mention counts for less, though never for nothing. */
const usualPieces = 6;
const leastShare = 0.4;
/** Steps of the answer: stories within one answer equally well, and the newer comes first. */
const steps = 2;

/** `pieces` is the story's length. */
export function rankStanding([first, count]: Standing, pieces: number): number {
  const { field } = findPlace(first);
  const length = leastShare + (1 - leastShare) * (pieces / usualPieces);
  const share = Math.log2(1 + (count + Number(field === 1)) / length);
  return (field === 2 ? headlineWeight : 0) + Math.round(share * steps) / steps;
}
