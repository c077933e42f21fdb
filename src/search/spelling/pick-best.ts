/** Of spellings that were looked up, the one to offer. */
import type { FoundStory } from "../find-stories.ts";
import type { Term } from "../parse-query.ts";
import type { RecordPlaces } from "../volume-index.ts";

export interface Spelling {
  readonly term: Term;
  /** A story that has it: from there it is shown, in the form of the edition. */
  readonly story: FoundStory;
}

interface Tried {
  readonly term: Term;
  readonly places: RecordPlaces;
  /** Decides before the number of stories. */
  readonly likelihood: number;
}

/** The likeliest, of these the one that most stories have, in the newest of them. */
export function pickBest(tried: readonly Tried[]): Spelling | undefined {
  const [best] = tried
    .filter(({ places }) => places.size > 0)
    .sort((a, b) => b.likelihood - a.likelihood || b.places.size - a.places.size);
  if (best === undefined) return undefined;
  const number = Math.max(...best.places.keys());
  return { term: best.term, story: { number, positions: [best.places.get(number)?.[0] ?? 0], score: 0 } };
}
