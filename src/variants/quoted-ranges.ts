/** What stands between quotation marks or in titles of works: other people's words, which a local word never replaces. */
const pairs = new Map(["“”", "‘’", "「」", "『』", "《》", "〈〉"].map(([open, close]) => [close, open]));
const opening = new Set(pairs.values());
const marks = /[“”‘’「」『』《》〈〉]/g;

/** Ranges of the outermost quotations; one left open runs to the end of the text. */
export function listQuoted(text: string): (readonly [start: number, end: number])[] {
  const ranges: (readonly [number, number])[] = [];
  const open: { mark: string; at: number }[] = [];
  for (const { index, 0: mark } of text.matchAll(marks)) {
    if (opening.has(mark)) {
      open.push({ mark, at: index });
      continue;
    }
    const start = open.findLastIndex((entry) => entry.mark === pairs.get(mark));
    // An apostrophe, or a mark without its partner.
    if (start < 0) continue;
    const [first] = open.splice(start);
    if (open.length === 0 && first !== undefined) ranges.push([first.at, index + 1]);
  }
  const [left] = open;
  if (left !== undefined) ranges.push([left.at, text.length]);
  return ranges;
}
