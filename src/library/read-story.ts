/** A story that was read and is sound: what lists need, and beside it what its body is rendered from. */
import type { StorySource } from "../markdown/source.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Approval } from "./approvals.ts";
import type { Story } from "./story.ts";

/** A story with its body, before anything is rendered. */
export interface ReadStory {
  readonly story: Story;
  readonly source: StorySource;
  /** Bodies of editions made by hand. */
  readonly own: Readonly<Partial<Record<VariantTag, StorySource>>>;
  /** What an editor has approved of its conversion. */
  readonly approvals: readonly Approval[];
}
