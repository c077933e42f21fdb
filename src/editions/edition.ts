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
