/** Whether the system has a voice for the page's variant; some systems know their voices late. */
import type { ReaderWords } from "../../site/reader-words.ts";
import { parseLanguages } from "../../variants/match-variant.ts";
import { findVoice } from "./find-voice.ts";

export function watchVoices({ languages }: ReaderWords, tell: (has: boolean) => void): void {
  const { speechSynthesis: speech } = window;
  if (speech === undefined) return;
  const rows = parseLanguages(languages);
  const check = () => tell(findVoice(speech.getVoices(), rows) !== undefined);
  speech.addEventListener?.("voiceschanged", check);
  check();
}
