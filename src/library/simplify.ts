/** Text in simplified characters, for what is compared or spelt: whoever only compares names needs no table of pinyin. */
import { once } from "../once.ts";
import { toSimplified } from "../variants/forms/dictionaries.ts";
import { readPairs } from "../variants/forms/phrase-table.ts";

/** Of several forms the first. */
const loadForms = once(() => {
  const pairs = toSimplified.flatMap((dictionary) => [...readPairs(dictionary)]);
  return new Map(pairs.map(([character, forms]) => [character, forms.split(" ")[0] ?? character]));
});

/** Character by character. Pinyin reads Simplified best: the words that decide how 行 or 重 is read are listed in it. */
export function simplify(text: string): string {
  const forms = loadForms();
  let simplified = "";
  for (const character of text) simplified += forms.get(character) ?? character;
  return simplified;
}

/** One person in whichever script the name is written. */
export const foldName = (name: string): string => simplify(name.normalize("NFKC").replace(/\s+/gu, ""));
