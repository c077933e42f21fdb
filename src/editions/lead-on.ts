/**
 * Where a reader goes from the end of a story: one that comes next, and two more. A way is never shown twice: none of the three is
 * linked to in the text, and none belongs to the story's own series but the part that follows, which comes before all else.
 */
import type { Story } from "../library/story.ts";

export interface LeadOn<Item> {
  readonly next: Item | undefined;
  readonly also: readonly Item[];
}

export interface Ways<Item> {
  readonly nextPart: Item | undefined;
  /** Those the editor named, then the closest by topic. */
  readonly related: readonly Item[];
  /** What is left when those are too few: the neighbours in time, the nearest first. */
  readonly around: Iterable<Item>;
}

/** How many there are beside the next one. */
const alsoCount = 2;

/** Whether the story's own page shows the way to another elsewhere already, or is that story. */
export const isShown = (story: Story, other: Story): boolean =>
  other.slug === story.slug ||
  story.linked.includes(other.slug) ||
  (other.series !== undefined && other.series.name === story.series?.name);

export function planLeadOn<Item extends Story>(story: Story, { nextPart, related, around }: Ways<Item>): LeadOn<Item> {
  const chosen = new Map(nextPart && [[nextPart.slug, nextPart]]);
  for (const ways of [related, around])
    for (const other of ways) {
      if (chosen.size > alsoCount) break;
      if (!isShown(story, other)) chosen.set(other.slug, other);
    }
  const [next, ...also] = chosen.values();
  return { next, also };
}

/** Items by their distance from a place, the one behind it before the one in front: of stories, the older first. */
export function* walkAround<Item>(items: readonly Item[], at: number): Generator<Item> {
  for (let far = 1; far < items.length; far += 1)
    for (const place of [at + far, at - far]) {
      const item = items[place];
      if (item !== undefined) yield item;
    }
}
