/** What was said of a story after it came out, in an edition's words: what followed and what was put right, the newest first. */
import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Moment } from "../fields/dates.ts";
import type { Correction } from "../library/story.ts";
import type { Labels } from "../site/labels.ts";
import type { Edition } from "./edition.ts";

export interface SaidSince extends Correction {
  /** Named as its label is. */
  readonly kind: "followup" | "correction";
  readonly day: Moment;
}

export const listSaidSince = ({
  words,
  followupDays,
  correctionDays,
}: Pick<Edition, "words" | "followupDays" | "correctionDays">): SaidSince[] =>
  [
    ...words.followups.map((said, at) => ({ ...said, kind: "followup" as const, day: followupDays[at] ?? "" })),
    ...words.corrections.map((said, at) => ({ ...said, kind: "correction" as const, day: correctionDays[at] ?? "" })),
  ].sort((a, b) => (a.day < b.day ? 1 : -1));

/** The words that stood there and those that stand there now, each on its line. */
export const buildWordings = ({ was, now }: Pick<Correction, "was" | "now">, labels: Labels): ElementContent[] => [
  ...(was === undefined ? [] : [h("br"), { type: "text" as const, value: labels.was }, h("del", was)]),
  ...(now === undefined ? [] : [h("br"), { type: "text" as const, value: labels.now }, h("ins", now)]),
];
