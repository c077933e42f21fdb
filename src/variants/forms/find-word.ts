/** The word a character of a Simplified text stands in, by the lattice that the conversion cuts its runs with. */
import { once } from "../../once.ts";
import { hanUnits } from "./han-units.ts";
import { Lattice } from "./lattice.ts";
import { loadSimplifiedTables } from "./simplified-tables.ts";

const loadLattice = once(() => {
  const { trie, costs } = loadSimplifiedTables();
  return new Lattice(trie, costs);
});

/** Offsets of the run of Han characters around an offset, in UTF-16 units. */
function findRun(text: string, at: number): readonly [from: number, to: number] {
  let [from, to] = [at, at];
  while (from > 0 && hanUnits[text.charCodeAt(from - 1)] === 1) from -= 1;
  while (to < text.length && hanUnits[text.charCodeAt(to)] === 1) to += 1;
  return [from, to];
}

/** The word at an offset, by its own offsets. */
export function findWord(text: string, at: number): readonly [start: number, end: number] {
  const [from, to] = findRun(text, at);
  const lattice = loadLattice();
  lattice.cut(text, from, to);
  let [start, end] = [at, at + 1];
  while (start > from && lattice.cuts[start - from] !== 1) start -= 1;
  while (end < to && lattice.cuts[end - from] !== 1) end += 1;
  return [start, end];
}

/** Whether there are words, or a part of one word, from `start` to `end`. */
export function isOfWords(text: string, start: number, end: number): boolean {
  const [first] = findWord(text, start);
  const [, last] = findWord(text, end - 1);
  if (first === start && last === end) return true;
  const [, ends] = findWord(text, start);
  return ends >= end;
}
