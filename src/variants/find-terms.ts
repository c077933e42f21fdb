/**
 * Where terms stand in a text. A term counts only where both of its ends are word boundaries (于正 is not in 终于正式): it joins the
 * lattice as one more word, and the words around it decide. Boundaries are looked for in the Simplified form of the text. It
 * costs there what a frequent word costs and is laid over the finished conversion, so it never bends its neighbours; the price
 * is that a term inside a longer listed word (短信 in 短信息) is left alone.
 */
import { once } from "../once.ts";
import { toSimplified } from "./forms/dictionaries.ts";
import { hanUnits } from "./forms/han-units.ts";
import { type Edge, Lattice } from "./forms/lattice.ts";
import { readPairs } from "./forms/phrase-table.ts";
import { loadSimplifiedTables } from "./forms/simplified-tables.ts";
import { listQuoted } from "./quoted-ranges.ts";
import { standards, type VariantTag } from "./table.ts";
import type { TermRow } from "./term-row.ts";

export interface TermRule {
  readonly source: string;
  readonly target: string;
  readonly row: TermRow;
}

/** A term found: offsets in UTF-16 units. */
export interface TermSpan {
  readonly at: number;
  readonly end: number;
  readonly rule: TermRule;
}

/** Two terms that stand on the same characters: without the one taken, the other would have been used. */
export interface TermOverlap {
  readonly taken: TermSpan;
  readonly hidden: TermSpan;
}

/** The terms of a text in its order; none overlap. `report` is told what was hidden by what was taken. */
export type FindTerms = (text: string, report?: (overlap: TermOverlap) => void) => readonly TermSpan[];

/**
 * Cost of a term, in nats: that of a common word, so that the words around it can still refuse it. Measured by
 * tests/bench/term-cost.ts on 92 sentences: at 13 most are right (86); below, look-alikes are taken for terms (at 10 six of 40,
 * at 13 one), above, names lose to their neighbours (at 13 five of 52, at 16 nine). No cost gets all of them.
 */
const termCost = 13;

const loadLattice = once(() => {
  const { trie, costs } = loadSimplifiedTables();
  return new Lattice(trie, costs);
});

/** Simplified form of every UTF-16 unit, equal in length. */
const loadFold = once(() => {
  const fold = new Uint16Array(65_536).map((_, unit) => unit);
  for (const dictionary of toSimplified) {
    for (const [source, target] of readPairs(dictionary))
      if (source.length === 1 && target.length === 1) fold[source.charCodeAt(0)] = target.charCodeAt(0);
  }
  return fold;
});

function foldToSimplified(text: string): string {
  const fold = loadFold();
  let folded = "";
  for (let at = 0; at < text.length; at += 1) folded += String.fromCharCode(fold[text.charCodeAt(at)] as number);
  return folded;
}

const isHan = (text: string, at: number) => hanUnits[text.charCodeAt(at)] === 1;
/** Whether a Latin word or a number runs on across an offset. */
const cutsLatin = (text: string, at: number) => /^[\p{Script=Latin}\p{Nd}]{2}$/u.test(text.slice(at - 1, at + 1));

/** Runs of Han characters that hold candidates, each with its own. */
function* listRuns(text: string, candidates: readonly TermSpan[]) {
  let run: { start: number; end: number; spans: TermSpan[] } | undefined;
  for (const span of candidates) {
    if (run === undefined || span.at >= run.end) {
      if (run !== undefined) yield run;
      let start = span.at;
      while (start > 0 && isHan(text, start - 1)) start -= 1;
      run = { start, end: span.at, spans: [] };
    }
    run.spans.push(span);
    if (span.end > run.end) {
      run.end = span.end;
      while (run.end < text.length && isHan(text, run.end)) run.end += 1;
    }
  }
  if (run !== undefined) yield run;
}

/** `cost` is a parameter for the bench alone. */
export function createTermFinder(rules: readonly TermRule[], from: VariantTag, cost = termCost): FindTerms {
  const firsts = new Uint8Array(65_536);
  const byFirst = Map.groupBy(rules, ({ source }) => source.charCodeAt(0));
  for (const unit of byFirst.keys()) firsts[unit] = 1;

  const listCandidates = (text: string): TermSpan[] => {
    const found: TermSpan[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (firsts[unit] === 0) continue;
      for (const rule of byFirst.get(unit) ?? []) {
        const end = at + rule.source.length;
        if (text.startsWith(rule.source, at) && !cutsLatin(text, at) && !cutsLatin(text, end))
          found.push({ at, end, rule });
      }
    }
    if (!found.some(({ rule }) => rule.row.local === true)) return found;
    const quoted = listQuoted(text);
    return found.filter(
      ({ at, rule }) => rule.row.local !== true || !quoted.some(([start, end]) => at >= start && at < end),
    );
  };

  const accept = (text: string, candidates: readonly TermSpan[]): TermSpan[] => {
    const lattice = loadLattice();
    const simplified = standards[from].script === "Hans" ? text : foldToSimplified(text);
    const accepted: TermSpan[] = [];
    for (const { start, end, spans } of listRuns(text, candidates)) {
      const edges = new Map<number, Edge[]>();
      for (const span of spans) {
        const edge = { end: span.end - start, cost };
        edges.set(span.at - start, [...(edges.get(span.at - start) ?? []), edge]);
      }
      lattice.cut(simplified, start, end, edges);
      const { cuts } = lattice;
      const bounded = spans.filter((span) => cuts[span.at - start] === 1 && cuts[span.end - start] === 1);
      const taken = new Uint8Array(end - start);
      for (const span of bounded.sort((a, b) => b.end - b.at - (a.end - a.at) || a.at - b.at)) {
        if (taken.subarray(span.at - start, span.end - start).includes(1)) continue;
        taken.fill(1, span.at - start, span.end - start);
        accepted.push(span);
      }
    }
    return accepted.sort((a, b) => a.at - b.at);
  };

  /** Tries every candidate that was left out beside one taken again, without that one. */
  const listOverlaps = (text: string, candidates: readonly TermSpan[], accepted: readonly TermSpan[]): TermOverlap[] =>
    candidates.flatMap((hidden) => {
      if (accepted.includes(hidden)) return [];
      const taken = accepted.find((span) => span.at < hidden.end && hidden.at < span.end);
      if (taken === undefined) return [];
      const others = candidates.filter(({ rule }) => rule !== taken.rule);
      return accept(text, others).includes(hidden) ? [{ taken, hidden }] : [];
    });

  return (text, report) => {
    const candidates = listCandidates(text);
    if (candidates.length === 0) return candidates;
    const accepted = accept(text, candidates);
    if (report !== undefined && accepted.length < candidates.length)
      for (const overlap of listOverlaps(text, candidates, accepted)) report(overlap);
    return accepted;
  };
}
