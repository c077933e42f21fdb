/** Where words stand as a query has them: each so many places behind the first. */

/** A place of a phrase, and the index words that may stand there. */
export interface Slot {
  /** Places behind the phrase's beginning. */
  readonly step: number;
  readonly words: readonly string[];
}

/** Record numbers with places. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** The first place in each record where every slot has one of its words; `answers` are the places of each slot's words. */
export function findRun(slots: readonly Slot[], answers: readonly (readonly Places[])[]): Map<number, number> {
  // The slot that stands in the fewest records is asked first: most others are then never looked at.
  const count = (at: number) => (answers[at] ?? []).reduce((sum, places) => sum + places.size, 0);
  const order = [...slots.keys()].sort((a, b) => count(a) - count(b));
  const [rarest, ...others] = order;
  const found = new Map<number, number>();
  if (rarest === undefined) return found;
  const step = slots[rarest]?.step ?? 0;
  for (const places of answers[rarest] ?? []) {
    for (const [number, all] of places) {
      const first = all.find((place) =>
        others.every((at) => {
          const wanted = place - step + (slots[at]?.step ?? 0);
          return answers[at]?.some((one) => one.get(number)?.includes(wanted)) === true;
        }),
      );
      if (first !== undefined) found.set(number, Math.min(first - step, found.get(number) ?? Number.POSITIVE_INFINITY));
    }
  }
  return found;
}
