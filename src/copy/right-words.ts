/** Words that are right as typed although the round trip changes them: the dictionary does not know them. */

/** THE list of right words, in Traditional. Add one when the check was wrong about it in a story. */
const words = ["天後", "捲繞", "乾法", "縣志", "左右捲", "上下捲", "游動"];

/** Offsets in `text` (UTF-16 units) that lie in one of them. */
export function findRightWords(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      for (const unit of word.split("").keys()) offsets.add(at + unit);
  return offsets;
}
