/**
 * What the conversion of a text does not simply look up: terms that an editor decided, and from Simplified what it decided
 * without certainty. The material of an editor's review; a term has the last word, as it has in the conversion. Where every form
 * a character may have looks the same in a region (才, 纔), or a word and the words around it say the same, nothing was decided.
 */
import { once } from "../once.ts";
import { loadToRegion, type Regional } from "./create-converter.ts";
import type { Decision } from "./forms/conversion.ts";
import { numeral } from "./forms/evidence/row.ts";
import { findWord } from "./forms/find-word.ts";
import { createFromSimplified, loadFromSimplified } from "./forms/from-simplified.ts";
import { listForms } from "./forms/possible-forms.ts";
import { standards, type VariantTag } from "./table.ts";
import type { TermRow } from "./term-row.ts";
import type { Terms } from "./terms.ts";

/** THE list of kinds, the most telling first: where decisions lie on the same characters, the first is shown. */
export const decisionKinds = ["term", "name", "context", "boundary", "guess"] as const;

export interface TextDecision {
  readonly kind: (typeof decisionKinds)[number];
  /** Offset and length in the source, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  /** The terms that decided, for the kind `term`. */
  readonly rows: readonly TermRow[];
}

/** The decisions of one text in its order; none overlap. `quoted`: somebody else's words, where local words do not count. */
export type ListDecisions = (text: string, quoted?: boolean) => TextDecision[];

function listUncertain(text: string, names: readonly string[]): TextDecision[] {
  const decisions: Decision[] = [];
  const converted = loadFromSimplified().convert(text, (decision) => decisions.push(decision), names);
  return decisions
    .map((decision) => ({ ...decision, rows: [] }))
    .filter((decision) => !isSure(text, converted, decision));
}

const loadDictionary = once(() => createFromSimplified({ evidence: false, persons: false, foreignNames: false }));

/** A number and what it counts are listed, but they are no word: 第三只有. */
const counted = new RegExp(`^${numeral}`);

/** Whether a listed word gives a character a form of its own, and the words around it said no other: 理发 the 发 in 理发店. */
function isSure(text: string, converted: string, { kind, at }: TextDecision): boolean {
  if (kind !== "context" || converted.length !== text.length) return false;
  const [start, end] = findWord(text, at);
  const word = text.slice(start, end);
  if (word.length === 1 || counted.test(word)) return false;
  const { convert } = loadDictionary();
  return convert(text.charAt(at)) !== converted[at] && convert(word)[at - start] === converted[at];
}

/** Whether a character could have come to another form in one of the regions. */
const createChoice = (regions: readonly Regional[]) => {
  const forms = regions.map((region) => loadToRegion(region));
  return once((character: string): boolean => {
    const possible = listForms(character);
    return forms.some((form) => new Set(possible.map(form)).size > 1);
  });
};

/** Decisions that share characters, as one that covers them. */
function merge(decisions: readonly TextDecision[]): TextDecision[] {
  const merged: TextDecision[] = [];
  for (const next of [...decisions].sort((a, b) => a.at - b.at)) {
    const last = merged.at(-1);
    if (last === undefined || next.at >= last.at + last.length) {
      merged.push(next);
      continue;
    }
    const end = Math.max(last.at + last.length, next.at + next.length);
    const kind = decisionKinds.find((name) => name === last.kind || name === next.kind) ?? last.kind;
    const rows = [...new Set([...last.rows, ...next.rows])];
    merged[merged.length - 1] = { kind, at: last.at, length: end - last.at, rows };
  }
  return merged;
}

/** What is left of a decision beside the terms; nothing when they cover it. */
function cutAway({ at, length, ...rest }: TextDecision, terms: readonly TextDecision[]): TextDecision[] {
  let [start, end] = [at, at + length];
  for (const term of terms) {
    const stop = term.at + term.length;
    if (term.at >= end || stop <= start) continue;
    if (term.at > start) end = term.at;
    else start = stop;
  }
  return start < end ? [{ ...rest, at: start, length: end - start }] : [];
}

export function createDecisionLister(
  written: VariantTag,
  wanted: readonly VariantTag[],
  terms?: Terms,
  names: readonly string[] = [],
): ListDecisions {
  const targets = wanted.filter((tag) => tag !== written);
  const findersOf = (quoted: boolean) => targets.flatMap((tag) => terms?.createFinder(written, tag, quoted) ?? []);
  const [free, quotedOnly] = [findersOf(false), findersOf(true)];
  const regions = targets.map((tag) => standards[tag]).filter((variant) => variant.script === "Hant");
  const guesses = standards[written].script === "Hans" && regions.length > 0;
  const hasChoice = createChoice(regions);
  return (text, quoted = false) => {
    const spans = (quoted ? quotedOnly : free).flatMap((find) => find(text));
    const fired = merge(spans.map(({ at, end, rule }) => ({ kind: "term", at, length: end - at, rows: [rule.row] })));
    if (!guesses) return fired;
    const open = listUncertain(text, names).filter(({ at, length }) =>
      [...text.slice(at, at + length)].some(hasChoice),
    );
    const uncertain = merge(open).flatMap((decision) => cutAway(decision, fired));
    return [...fired, ...uncertain].sort((a, b) => a.at - b.at);
  };
}
