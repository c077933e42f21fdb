/** The character a headline is known by: the one that is rarest in all headlines. What every sentence has, and numbers, do not count. */

import { simplify } from "../../library/simplify.ts";

/** Words of grammar and numerals, in both scripts. */
const common = new Set([
  ..."的一是不了在有我他她它這这那個个上下來来到們们為为著着過过地得之與与和及而也都就還还把被要會会能可以從从對对向於于給给讓让將将又再最很更沒没無无非未",
  ..."其此某每各何誰谁甚什麼么怎樣样如若但並并或者吗嗎呢吧啊裡里中內内外前後后間间時时日月年第次些只等",
  ..."〇零二兩两三四五六七八九十百千萬万億亿半幾几",
]);
const letter = /^\p{Script=Han}$/u;

/** `headlines` are all there are, in whichever script. Of equally rare characters the first. */
export function createCharacterFinder(headlines: readonly string[]): (headline: string) => string {
  const counts = new Map<string, number>();
  for (const headline of headlines)
    for (const character of new Set(simplify(headline))) counts.set(character, (counts.get(character) ?? 0) + 1);
  return (headline) => {
    const letters = [...headline].filter((character) => letter.test(character));
    const telling = letters.filter((character) => !common.has(character));
    const count = (character: string) => counts.get(simplify(character)) ?? 0;
    const [first = "", ...others] = telling.length > 0 ? telling : letters;
    return others.reduce((best, character) => (count(character) < count(best) ? character : best), first);
  };
}
