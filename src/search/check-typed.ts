/** Whether a place in a story is what a reader typed between quotation marks: form by form, mark by mark. */
import type { Term } from "./parse-query.ts";

/** Same width and capitals, nothing else. */
const simplify = (text: string) => text.normalize("NFKC").toLowerCase();

/** `found` is a text where the units of `term` stand; a last word may go on. */
export function holdsAsTyped(found: string, { text, units }: Term): boolean {
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined) return false;
  return simplify(found).startsWith(simplify(text.slice(first.at, last.end)));
}
