/**
 * What scripts say to a reader of stories: the bar, its sheets, the player. Few readers ask for more than the text, so these words
 * stand in a file of their own, one for each variant, which is fetched when reading begins.
 */

import { formatLanguages } from "../variants/match-variant.ts";
import type { VariantTag } from "../variants/table.ts";
import type { LabelName } from "./label-rows.ts";
import { listLabels } from "./labels.ts";
import { listVoices } from "./served-variants.ts";

/** THE list of them. */
const names = [
  "bar",
  "barContents",
  "barSettings",
  "barListen",
  "barSave",
  "barShare",
  "close",
  "contents",
  "copied",
  "copyFailed",
  "copyLink",
  "copyQuotation",
  "end",
  "faster",
  "heard",
  "home",
  "minutesLeft",
  "pause",
  "poster",
  "posterSave",
  "quotation",
  "resume",
  "savedHere",
  "savedNone",
  "savedRemove",
  "section",
  "sectionMinutes",
  "share",
  "shareCode",
  "shareMail",
  "shareScan",
  "slower",
  "speed",
  "timeLeft",
  "variants",
] as const satisfies readonly LabelName[];

export type ReaderWords = Readonly<Record<(typeof names)[number], string>> & {
  /** The variants as `formatLanguages` writes them, the page's own first: which voices read it. */
  readonly languages: string;
};

export function listReaderWords(tag: VariantTag): ReaderWords {
  const labels = listLabels(tag);
  const words = Object.fromEntries(names.map((name) => [name, labels[name]])) as Record<(typeof names)[number], string>;
  return { ...words, languages: formatLanguages(listVoices(tag)) };
}
