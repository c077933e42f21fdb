/** Copies a text and says in `status` whether that went well. */
import type { ReaderWords } from "../../site/reader-words.ts";

export async function copyText(text: string, words: ReaderWords, status: HTMLElement): Promise<void> {
  status.textContent = "";
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = words.copied;
  } catch {
    status.textContent = words.copyFailed;
  }
}
