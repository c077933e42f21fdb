/**
 * Which characters are forms of one another: 后 and 後, 里 裡 裏, 象 and 像 where a phrase turns one into the other. Read off every
 * dictionary the converter uses, for search, which takes them as one.
 */

import { regionalStyles } from "../regional-styles.ts";
import { fromRegion, simplified, toRegion, toSimplified } from "./dictionaries.ts";
import { newsroomForms } from "./newsroom-forms.ts";
import { readPairs } from "./phrase-table.ts";
import { supplementCharacters, supplementPhrases } from "./supplement.ts";

/** Pairs of characters that some dictionary exchanges, each once. */
export function listRelatedForms(): (readonly [string, string])[] {
  const dictionaries = [
    simplified.characters,
    ...simplified.phrases,
    ...toSimplified,
    ...Object.values(toRegion).flat(),
    ...Object.values(fromRegion).flat(),
    supplementCharacters,
    supplementPhrases,
    ...Object.values(newsroomForms).map(({ dictionary }) => dictionary),
    ...Object.values(regionalStyles).flatMap((rows) => rows.map(({ plain, styled }) => `${plain} ${styled}`)),
  ];
  const seen = new Map<string, readonly [string, string]>();
  for (const dictionary of dictionaries) {
    for (const [source, target] of readPairs(dictionary)) {
      const before = [...source];
      const after = [...target];
      if (before.length !== after.length) continue;
      for (const [at, one] of before.entries()) {
        const other = after[at] ?? one;
        if (one !== other) seen.set(one + other, [one, other]);
      }
    }
  }
  return [...seen.values()];
}
