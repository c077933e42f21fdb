/** The line under a lead figure: caption, then credit. */
import { fillLabel, type Labels } from "../site/labels.ts";
import { endSentence } from "../variants/end-sentence.ts";
import type { Edition } from "./edition.ts";

export function formatCaption({ leadImage, words: { lead } }: Edition, labels: Labels): string {
  const caption = lead?.caption ?? "";
  if (lead?.credit === undefined) return caption;
  const label = leadImage?.endsWith(".svg") ? labels.drawnBy : labels.photographer;
  return endSentence(caption) + fillLabel(label, { credit: lead.credit });
}
