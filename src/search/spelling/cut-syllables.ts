/** Letters cut into syllables: `nantong` is nan tong, `xian` is xian or xi an. */

const longestSyllable = 6;
/** Of the ways to cut, those with the fewest syllables; more are not looked at. */
const mostWays = 4;

/** `isSyllable` knows those that a character of some story has. Only ways of two syllables and more. */
export function cutSyllables(letters: string, isSyllable: (text: string) => boolean): string[][] {
  /** By place: the ways to cut what stands before it. */
  const ways: string[][][] = [[[]]];
  for (let end = 1; end <= letters.length; end += 1) {
    const here: string[][] = [];
    for (let start = Math.max(0, end - longestSyllable); start < end; start += 1) {
      const syllable = letters.slice(start, end);
      const before = ways[start] ?? [];
      if (before.length > 0 && isSyllable(syllable)) here.push(...before.map((way) => [...way, syllable]));
    }
    ways.push(here.sort((a, b) => a.length - b.length).slice(0, mostWays));
  }
  return (ways[letters.length] ?? []).filter((way) => way.length > 1);
}
