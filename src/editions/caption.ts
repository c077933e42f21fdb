/** The line under a lead figure: caption, then credit. */

import type { StoryWords } from "../library/story.ts";
import { fillLabel, type Labels } from "../site/labels.ts";

export function formatCaption(lead: StoryWords["lead"], labels: Labels): string {
  const credit = lead?.credit === undefined ? "" : fillLabel(labels.credit, { credit: lead.credit });
  return `${lead?.caption ?? ""}${credit}`;
}
