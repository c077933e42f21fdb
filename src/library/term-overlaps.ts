/**
 * Terms that stand in each other's way: where two rows, of any levels, lie on the same characters of a story, one hides the
 * other. Said only where the reader would have seen something else, and not when the row that wins says so in its reason.
 */
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { TermOverlap, TermSpan } from "../variants/find-terms.ts";
import type { TermEntry } from "./terms.ts";

/** Whether the hidden term's form stands in the taken one's at its place, so that nothing is lost. */
function agrees({ taken, hidden }: TermOverlap): boolean {
  if (hidden.at < taken.at || hidden.end > taken.end) return false;
  const { source, target } = taken.rule;
  if ([...source].length !== [...target].length) return source === target;
  return target.startsWith(hidden.rule.target, hidden.at - taken.at);
}

const length = ({ at, end }: TermSpan) => end - at;

/** `entries` are all rows with their places; a row hidden by another is said once, however often it happens. */
export function checkTermOverlaps(entries: readonly TermEntry[], overlaps: readonly TermOverlap[]): Problem[] {
  const places = new Map(entries.map(({ row, place }) => [row, place]));
  const said = new Map<string, Problem>();
  for (const overlap of overlaps) {
    const { taken, hidden } = overlap;
    const place = places.get(hidden.rule.row);
    const form = hidden.rule.source;
    // A built-in word gives way without a word.
    if (place === undefined || agrees(overlap) || taken.rule.row.reason.includes(form)) continue;
    const winner = places.get(taken.rule.row);
    const at = winner && `${winner.file}:${winner.line ?? 1}`;
    const longer = length(taken) > length(hidden);
    const key = `${place.file}:${place.line} ${form} ${at} ${taken.rule.source}`;
    if (!said.has(key)) said.set(key, createProblem("term-hidden", place, form, taken.rule.source, at, longer));
  }
  return [...said.values()];
}
