/** The page's words as its editors read them: sent with the page, filled here. */
import { setVoice } from "../problems/speak.ts";
import { type DeskWord, deskWords } from "./words.ts";

type Words = Readonly<Record<DeskWord, string>>;

/** JSON that came with the page. */
export function readSent<Value>(id: string, fallback: Value): Value {
  const sent = document.getElementById(id)?.textContent;
  return sent === undefined || sent === null || sent === "" ? fallback : (JSON.parse(sent) as Value);
}

const readWords = (): Words => readSent("desk-words", deskWords);

/** What the stores say is said in the editors' variant, too, from what was sent with the page. */
export function lendVoice(): void {
  const said = new Map(Object.entries(readSent<Readonly<Record<string, string>>>("desk-said", {})));
  setVoice((text) => said.get(text) ?? text);
}

let words: Words | undefined;

/** `{name}` places are filled with `values`. */
export function say(word: DeskWord, values: Readonly<Record<string, string | number>> = {}): string {
  words ??= readWords();
  return words[word].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

export const count = (number: number): string => number.toLocaleString("en");
