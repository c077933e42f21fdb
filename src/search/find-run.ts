/** Where words stand as a query has them: each so many places behind the first. */

/** A place of a phrase, and the index words that may stand there. */
export interface Slot {
  /** Places behind the phrase's beginning. */
  readonly step: number;
  readonly words: readonly string[];
}

/** Record numbers with places. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** Where a phrase stands in a record: its first place, and how often it stands there in all. */
export type Standing = readonly [first: number, count: number];

/** The records where every slot has one of its words; `answers` are the places of each slot's words. */
export function findRun(slots: readonly Slot[], answers: readonly (readonly Places[])[]): Map<number, Standing> {
  // The slot that stands in the fewest records is asked first: most others are then never looked at.
  const count = (at: number) => (answers[at] ?? []).reduce((sum, places) => sum + places.size, 0);
  const order = [...slots.keys()].sort((a, b) => count(a) - count(b));
  const [rarest, ...others] = order;
  const found = new Map<number, Standing>();
  if (rarest === undefined) return found;
  const step = slots[rarest]?.step ?? 0;
  for (const places of answers[rarest] ?? []) {
    for (const [number, all] of places) {
      const whole = all.filter((place) =>
        others.every((at) => {
          const wanted = place - step + (slots[at]?.step ?? 0);
          return answers[at]?.some((one) => one.get(number)?.includes(wanted)) === true;
        }),
      );
      if (whole[0] === undefined) continue;
      const [first, count] = found.get(number) ?? [Number.POSITIVE_INFINITY, 0];
      found.set(number, [Math.min(whole[0] - step, first), count + whole.length]);
    }
  }
  return found;
}
