/** The system's voice for the page's variant: another Chinese would read its words in the wrong way. */
import { type LanguageRow, matchVariant } from "../../variants/match-variant.ts";

export function findVoice(
  voices: readonly SpeechSynthesisVoice[],
  rows: readonly LanguageRow[],
): SpeechSynthesisVoice | undefined {
  const { lang } = document.documentElement;
  // Some systems write zh_TW, some cmn-TW.
  const read = (voice: SpeechSynthesisVoice) => voice.lang.replace("_", "-").replace(/^cmn/, "zh");
  return voices.find((voice) => matchVariant([read(voice)], rows)?.tag === lang);
}
