/**
 * What scripts say to readers: the panel of settings, the reading bar with its sheets and its player. Few readers ask for more than
 * the text, so these words stand in a file of their own, one for each variant, which is fetched when the first is wanted.
 */

import { createHash } from "node:crypto";
import { once } from "../once.ts";
import { formatLanguages } from "../variants/match-variant.ts";
import type { VariantTag } from "../variants/table.ts";
import type { LabelName } from "./label-rows.ts";
import { listLabels } from "./labels.ts";
import { formatPath, pagePaths } from "./paths.ts";
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
  "face",
  "faster",
  "flow",
  "heard",
  "home",
  "isConverted",
  "isOriginal",
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

export type ReaderWords = Readonly<Record<(typeof names)[number], string>> & {
  /** The variants as `formatLanguages` writes them, the page's own first: which voices read it. */
  readonly languages: string;
};

export const listReaderWords = once((tag: VariantTag): ReaderWords => {
  const labels = listLabels(tag);
  const words = Object.fromEntries(names.map((name) => [name, labels[name]])) as Record<(typeof names)[number], string>;
  return { ...words, languages: formatLanguages(listVoices(tag)) };
});

/** With a digest behind it: the page of today is not read with the words of yesterday, which a browser may have kept. */
export const formatReaderWordsPath = once((tag: VariantTag): string => {
  const digest = createHash("sha256")
    .update(JSON.stringify(listReaderWords(tag)))
    .digest("base64url")
    .slice(0, 6);
  return `${formatPath(tag, pagePaths.reading)}?${digest}`;
});
