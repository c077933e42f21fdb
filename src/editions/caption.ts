/** The line under a lead figure: caption, then credit. */
import { fillLabel, type Labels } from "../site/labels.ts";
import { endSentence } from "../variants/end-sentence.ts";
import type { Edition } from "./edition.ts";

export interface Caption {
  /** With its stop where a credit follows. */
  readonly text: string;
  /** Whose it is; empty: nobody says. */
  readonly credit: string;
}

export function splitCaption({ leadImage, words: { lead } }: Edition, labels: Labels): Caption {
  const text = lead?.caption ?? "";
  if (lead?.credit === undefined) return { text, credit: "" };
  const label = leadImage?.endsWith(".svg") ? labels.drawnBy : labels.photographer;
  return { text: endSentence(text), credit: fillLabel(label, { credit: lead.credit }) };
}

export function formatCaption(edition: Edition, labels: Labels): string {
  const { text, credit } = splitCaption(edition, labels);
  return text + credit;
}
