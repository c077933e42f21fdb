/** What an edition is: a story in one variant. Pages, feeds and search are handed editions and never convert. */
import type { Story } from "../library/story.ts";
import type { VariantTag } from "../variants/table.ts";

export interface Edition extends Story {
  readonly tag: VariantTag;
  /** The story, in the words it was written in. */
  readonly of: Story;
  /** Whether these words were converted or are the author's own. */
  readonly converted: boolean;
  /** That of `words`, without converting the rest of them. */
  readonly headline: string;
}

/** Minutes at 400 characters a minute, a calm pace for long features; at least one. */
export function countMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / 400));
}
