/** Text in simplified characters, for what is compared or spelt: whoever only compares names needs no table of pinyin. */
import { once } from "../once.ts";
import { toSimplified } from "../variants/forms/dictionaries.ts";
import { readPairs } from "../variants/forms/phrase-table.ts";

const loadForms = once(() => new Map(toSimplified.flatMap((dictionary) => [...readPairs(dictionary)])));

/** Character by character. Pinyin reads Simplified best: the words that decide how 行 or 重 is read are listed in it. */
export function simplify(text: string): string {
  const forms = loadForms();
  return [...text].map((character) => forms.get(character)?.split(" ")[0] ?? character).join("");
}

/** One person in whichever script the name is written. */
export const foldName = (name: string): string => simplify(name.normalize("NFKC").replace(/\s+/gu, ""));
