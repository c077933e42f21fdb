/** The system's voice for the page's variant: another Chinese would read its words in the wrong way. */
import { matchVariant } from "../variants/table.ts";

export function findVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const { lang } = document.documentElement;
  // Some systems write zh_TW, some cmn-TW.
  const read = (voice: SpeechSynthesisVoice) => voice.lang.replace("_", "-").replace(/^cmn/, "zh");
  return voices.find((voice) => matchVariant([read(voice)])?.tag === lang);
}
