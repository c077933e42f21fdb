/** The line under a lead figure: caption, then credit. */
import { fillLabel, type Labels } from "../site/labels.ts";
import type { StoryWords } from "./story.ts";

export function formatCaption(lead: StoryWords["lead"], labels: Labels): string {
  const credit = lead?.credit === undefined ? "" : fillLabel(labels.credit, { credit: lead.credit });
  return `${lead?.caption ?? ""}${credit}`;
}
