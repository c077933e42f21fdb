/** What is other in a text, paragraph by paragraph and in each by its pieces; only moved punctuation can be left out. */
import { diffArrays } from "diff";

export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

export type Difference = { readonly same: number } | { readonly pieces: readonly Piece[] };

/** Han characters one by one, other words whole. */
const listWords = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?<!\p{Script=Han})|[\s\S]/gu) ?? [];

const withoutMarks = (text: string) => text.replace(/[\p{P}\p{S}\s]/gu, "");

const listParagraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== "");

function comparePieces(before: string, after: string): Piece[] {
  return diffArrays(listWords(before), listWords(after)).map(({ added, removed, value }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value.join(""),
  }));
}

/** `foldsMarks`: paragraphs that differ in nothing but marks and spaces count as the same. */
export function listDifferences(before: string, after: string, foldsMarks: boolean): Difference[] {
  const key = foldsMarks ? withoutMarks : (text: string) => text;
  const compared = diffArrays(listParagraphs(before), listParagraphs(after), {
    comparator: (a, b) => key(a) === key(b),
  });
  const found: Difference[] = [];
  let gone: string[] = [];
  const flush = (fresh: readonly string[]) => {
    for (let at = 0; at < Math.max(gone.length, fresh.length); at += 1)
      found.push({ pieces: comparePieces(gone[at] ?? "", fresh[at] ?? "") });
    gone = [];
  };
  for (const { added, removed, value } of compared) {
    if (removed) gone = [...gone, ...value];
    else if (added) flush(value);
    else {
      flush([]);
      found.push({ same: value.length });
    }
  }
  flush([]);
  return found;
}
