/** The words of reader-words.ts in a variant, and the address of their file. */
import { createHash } from "node:crypto";
import { once } from "../once.ts";
import { formatLanguages } from "../variants/match-variant.ts";
import type { VariantTag } from "../variants/table.ts";
import { listLabels } from "./labels.ts";
import { formatPath, pagePaths } from "./paths.ts";
import { type ReaderWords, readerWords } from "./reader-words.ts";
import { listVoices } from "./served-variants.ts";
import { site } from "./site.ts";

export const listReaderWords = once((tag: VariantTag): ReaderWords => {
  const labels = listLabels(tag);
  const words = Object.fromEntries(readerWords.map((name) => [name, labels[name]]));
  return {
    ...words,
    // What is saved is kept too, where it can be.
    barSave: site.features.offline ? labels.barKeep : labels.barSave,
    languages: formatLanguages(listVoices(tag)),
    offline: site.features.offline ? formatPath(tag, pagePaths.offline) : "",
  } as ReaderWords;
});

/** With a digest behind it: the page of today is not read with the words of yesterday, which a browser may have kept. */
export const formatReaderWordsPath = once((tag: VariantTag): string => {
  const digest = createHash("sha256")
    .update(JSON.stringify(listReaderWords(tag)))
    .digest("base64url")
    .slice(0, 6);
  return `${formatPath(tag, pagePaths.reading)}?${digest}`;
});
