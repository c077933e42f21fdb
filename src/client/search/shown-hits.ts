/** The hits a reader is looking at. What joins from older volumes, however well it fits, stands below them. */
import type { Hit } from "../../search/build-hit.ts";
import type { FoundStory } from "../../search/find-stories.ts";

export interface ShownHits {
  /** In their order on the page. */
  readonly hits: readonly Hit[];
  /** The next stories of `found`, best first, that would make it `count` hits. */
  readonly listNext: (found: readonly FoundStory[], count: number) => FoundStory[];
  /** What stands there already is not added again: the reader may have asked for more meanwhile. */
  readonly add: (hits: readonly Hit[]) => void;
}

export function createShownHits(): ShownHits {
  const hits: Hit[] = [];
  const numbers = new Set<number>();
  return {
    hits,
    listNext: (found, count) =>
      found.filter(({ number }) => !numbers.has(number)).slice(0, Math.max(0, count - hits.length)),
    add(more) {
      hits.push(...more.filter(({ number }) => !numbers.has(number)));
      for (const { number } of more) numbers.add(number);
    },
  };
}
