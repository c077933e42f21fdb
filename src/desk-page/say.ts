/** The page's words as its editors read them: sent with the page, filled here. */
import { type DeskWord, deskWords } from "./words.ts";

type Words = Readonly<Record<DeskWord, string>>;

function readWords(): Words {
  const sent = document.getElementById("desk-words")?.textContent;
  return sent === undefined || sent === null || sent === "" ? deskWords : (JSON.parse(sent) as Words);
}

let words: Words | undefined;

/** `{name}` places are filled with `values`. */
export function say(word: DeskWord, values: Readonly<Record<string, string | number>> = {}): string {
  words ??= readWords();
  return words[word].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

export const count = (number: number): string => number.toLocaleString("en");
