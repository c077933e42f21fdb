/** What an edition is: a story in one variant. Pages, feeds and search are handed editions and never convert. */
import type { Story, StoryWords } from "../library/story.ts";
import type { VariantTag } from "../variants/table.ts";

export interface Edition extends Story {
  readonly tag: VariantTag;
  /** Whether these words were converted or are the author's own. */
  readonly converted: boolean;
}

/** What the content store keeps: a story and its words in every served variant. */
export interface StoryRecord {
  readonly story: Story;
  readonly words: Readonly<Partial<Record<VariantTag, StoryWords>>>;
}

/** Minutes at 400 characters a minute, a calm pace for long features; at least one. */
export function countMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / 400));
}
