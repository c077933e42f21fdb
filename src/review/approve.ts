/** What an editor does with a review: looks at equal decisions once, chooses among the new ones, and approves. */
import { type Approval, approves } from "../library/approvals.ts";
import type { Review, ReviewedDecision } from "./create-review.ts";

/**
 * Equal decisions: of one kind, on the same words, with the same forms. An editor is asked once and sees every place; what is
 * recorded is each place with the words around it, so that a place that is written later is asked again.
 */
export interface DecisionGroup {
  readonly first: ReviewedDecision;
  readonly all: readonly ReviewedDecision[];
}

/** In the order of the text. */
export function groupDecisions(decisions: readonly ReviewedDecision[]): DecisionGroup[] {
  const key = ({ kind, source, forms }: ReviewedDecision) => JSON.stringify([kind, source, forms]);
  return [...Map.groupBy(decisions, key).values()].flatMap((all) =>
    all[0] === undefined ? [] : [{ first: all[0], all }],
  );
}

export const listNew = ({ decisions }: Review): DecisionGroup[] =>
  groupDecisions(decisions.filter(({ approved }) => !approved));

export const listApproved = ({ decisions }: Review): DecisionGroup[] =>
  groupDecisions(decisions.filter(({ approved }) => approved));

/** Every place of these groups. */
export const listPlaces = (groups: readonly DecisionGroup[]): ReviewedDecision[] =>
  groups.flatMap(({ all }) => [...all]);

/** `3,5-9` to the numbers it means, from 1 to `highest`; `undefined` when it means none or others. */
export function parseChoice(choice: string, highest: number): number[] | undefined {
  const numbers = new Set<number>();
  for (const part of choice.split(",")) {
    const [, first = "", last = first] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part.trim()) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (from < 1 || to > highest || from > to) return undefined;
    for (let number = from; number <= to; number += 1) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

export interface Approved {
  /** All approvals from now on. */
  readonly approvals: readonly Approval[];
  /** Those that no longer match anything and are left out. */
  readonly dropped: readonly Approval[];
}

/** Approves `chosen` on top of what was approved before, as far as that still is of the story. */
export function approve({ decisions }: Review, before: readonly Approval[], chosen: readonly Approval[]): Approved {
  const isOfStory = (approval: Approval) => decisions.some((decision) => approves(approval, decision));
  const added = chosen.map(({ kind, source, context, forms }) => ({ kind, source, context, forms }));
  return {
    approvals: [...before.filter(isOfStory), ...added],
    dropped: before.filter((approval) => !isOfStory(approval)),
  };
}
