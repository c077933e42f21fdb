/** Where the terms of a query stand in a text, in the form they stand there. */
import type { Term } from "./parse-query.ts";
import { type Fold, listUnits } from "./units.ts";

export interface Mark {
  readonly at: number;
  readonly end: number;
  /** Which of the terms. */
  readonly term: number;
}

/** Marks in the order of the text; those that touch or overlap are not joined. */
export function findMarks(text: string, terms: readonly Term[], fold: Fold): Mark[] {
  const units = listUnits(text, fold);
  const marks: Mark[] = [];
  for (const [term, { units: wanted }] of terms.entries()) {
    const last = wanted.length - 1;
    for (let start = 0; start + last < units.length; start += 1) {
      const fits = wanted.every(({ text: one, isWord }, at) => {
        const other = units[start + at]?.text ?? "";
        return other === one || (at === last && isWord && other.startsWith(one));
      });
      const [first, end] = [units[start], units[start + last]];
      if (fits && first !== undefined && end !== undefined) marks.push({ at: first.at, end: end.end, term });
    }
  }
  return marks.sort((a, b) => a.at - b.at || b.end - a.end);
}

/** `text` in pieces, marked or not; overlapping marks become one. */
export function splitMarks(text: string, marks: readonly Mark[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const mark of marks) {
    const start = Math.max(at, mark.at);
    if (mark.end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    const before = pieces.at(-1);
    if (before?.marked === true && start === at) before.text += text.slice(start, mark.end);
    else pieces.push({ text: text.slice(start, mark.end), marked: true });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
