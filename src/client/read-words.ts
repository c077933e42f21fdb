/** Fetches what scripts say to readers, once. Rejects when it cannot be had, and forgets it, so that the next call tries again. */
import type { ReaderWords } from "../site/reader-words.ts";

let words: Promise<ReaderWords> | undefined;

export function readWords(): Promise<ReaderWords> {
  const { dataset } = document.querySelector("reading-settings") as HTMLElement;
  words ??= fetch(dataset.words ?? "").then((answer) => answer.json() as Promise<ReaderWords>);
  words.catch(() => {
    words = undefined;
  });
  return words;
}
