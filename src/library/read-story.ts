/** A story that was read and is sound: what lists need, and beside it the bodies its editions are rendered from. */
import type { VariantTag } from "../variants/table.ts";
import type { Approval } from "./approvals.ts";
import type { ReadBody } from "./read-body.ts";
import type { Story } from "./story.ts";

/** A story with its body, before anything is rendered. */
export interface ReadStory extends ReadBody {
  readonly story: Story;
  /** Bodies of editions made by hand. */
  readonly own: Readonly<Partial<Record<VariantTag, ReadBody>>>;
  /** What an editor has approved of its conversion. */
  readonly approvals: readonly Approval[];
}
