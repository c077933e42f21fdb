/**
 * What scripts say to readers: the panel of settings, the reading bar with its sheets and its player. Few readers ask for more than
 * the text, so these words stand in a file of their own, one for each variant, which is fetched when the first is wanted.
 */

import type { LabelName } from "./label-rows.ts";

/** THE list of them. */
export const readerWords = [
  "atHand",
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
  "face",
  "faster",
  "flow",
  "heard",
  "home",
  "isConverted",
  "isOriginal",
  "keeping",
  "keptFull",
  "keptHere",
  "keptNot",
  "minutesLeft",
  "paragraph",
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
  "size",
  "slower",
  "speed",
  "theme",
  "timeLeft",
  "variants",
] as const satisfies readonly LabelName[];

export type ReaderWords = Readonly<Record<(typeof readerWords)[number], string>> & {
  /** The variants as `formatLanguages` writes them, the page's own first: which voices read it. */
  readonly languages: string;
  /** Address of the page that lists what is on the device; empty where nothing is kept on it. */
  readonly offline: string;
};
