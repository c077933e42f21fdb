/**
 * Words of another edition marked in the reader's own: 软件, typed by a reader of 軟體, is found because some edition of the story has
 * it, and what stands in its place is shown. Fetched only when a story was found so. Where a sentence differs in two places all
 * between them is marked.
 */
import type { Mark } from "./find-marks.ts";
import type { Piece } from "./texts/read-piece.ts";
import { type Fold, listUnits } from "./units.ts";

/** Where a text holds what was asked for. */
export type Marker = (text: string) => readonly Mark[];

/** Texts of a piece in sentences, in an order all editions have. */
const listTexts = ({ headline, topic, standfirst, head, passages }: Piece): (readonly string[])[] => [
  ...[headline, topic, standfirst, ...head].map((text) => [text]),
  ...passages.map(({ sentences }) => sentences),
];

/** Marks of `own` by those of the first of `others` that has any. */
export function borrowMarks(own: Piece, others: readonly Piece[], find: Marker, fold: Fold): Marker {
  const texts = listTexts(own);
  for (const other of others) {
    const marked = new Map<string, readonly Mark[]>();
    for (const [at, sentences] of listTexts(other).entries()) {
      const mine = texts[at] ?? [];
      const aligned = mine.length === sentences.length ? mine.map((text, n) => [text, sentences[n] ?? ""]) : [];
      let before = 0;
      const marks = aligned.flatMap(([text = "", counterpart = ""]) => {
        const moved = find(counterpart).flatMap((mark) => moveMark(mark, counterpart, text, fold));
        before += text.length;
        return moved.map((mark) => ({
          ...mark,
          at: mark.at + before - text.length,
          end: mark.end + before - text.length,
        }));
      });
      if (marks.length > 0) marked.set(mine.join(""), marks);
    }
    if (marked.size > 0) return (text) => marked.get(text) ?? [];
  }
  return () => [];
}

/** A mark of `from` in `to`: what differs between the two counts as one. */
function moveMark(mark: Mark, from: string, to: string, fold: Fold): Mark[] {
  const [source, target] = [listUnits(from, fold), listUnits(to, fold)];
  const shorter = Math.min(source.length, target.length);
  let same = 0;
  while (same < shorter && source[same]?.text === target[same]?.text) same += 1;
  let sameBehind = 0;
  while (sameBehind < shorter - same && source.at(-1 - sameBehind)?.text === target.at(-1 - sameBehind)?.text)
    sameBehind += 1;
  const first = source.findIndex(({ end }) => end > mark.at);
  const behind = source.filter(({ at }) => at >= mark.end).length;
  const start = target[Math.min(first, same)];
  const end = target.at(-1 - Math.min(behind, sameBehind));
  return start === undefined || end === undefined || end.end <= start.at
    ? []
    : [{ ...mark, at: start.at, end: end.end }];
}
