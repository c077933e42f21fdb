/**
 * A word of our index as plain letters and digits. Search engines cut, join and rewrite Chinese each in their own way, Meilisearch
 * with a dictionary; what has no Chinese in it they all leave whole. The price: nobody can read the field that is searched.
 */

const radix = 36;

/**
 * `a` to `z` stay as they are; every other character becomes a digit and three letters or digits. Different words stay different,
 * and words that begin alike still do.
 */
export function codeWord(word: string): string {
  return word.replace(/[^a-z]/gu, (character) => (character.codePointAt(0) ?? 0).toString(radix).padStart(4, "0"));
}
