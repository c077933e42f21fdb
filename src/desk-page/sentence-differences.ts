/**
 * What is other in a text, paragraph by paragraph and in each sentence by sentence: letters are compared only within sentences that
 * are still alike. Moved punctuation can be left out.
 */
import { diffArrays } from "diff";

export interface Piece {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

export type Difference = { readonly same: number } | { readonly pieces: readonly Piece[] };

/** Han characters one by one, other words whole. */
const listWords = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?<!\p{Script=Han})|[\s\S]/gu) ?? [];

const listSentences = (text: string): string[] =>
  text.match(/[^。！？!?]*[。！？!?]+[」』”’）)]*|[^。！？!?]+$/gu) ?? [];

const withoutMarks = (text: string) => text.replace(/[\p{P}\p{S}\s]/gu, "");

const listParagraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== "");

/** The part of a sentence that must still stand, or it is another sentence. */
const leastAlike = 0.4;

const listPieces = (changes: readonly { added: boolean; removed: boolean; value: readonly string[] }[]): Piece[] =>
  changes.map(({ added, removed, value }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value.join(""),
  }));

function compareSentences(before: string, after: string): Piece[] {
  const pieces = listPieces(diffArrays(listWords(before), listWords(after)));
  const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === "same" ? withoutMarks(text).length : 0), 0);
  const most = Math.max(withoutMarks(before).length, withoutMarks(after).length);
  if (kept >= most * leastAlike) return pieces;
  return [
    { kind: "gone" as const, text: before },
    { kind: "new" as const, text: after },
  ].filter(({ text }) => text !== "");
}

/** Neighbours of one kind are one piece. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = joined.at(-1);
    if (last?.kind === kind) joined[joined.length - 1] = { kind, text: last.text + text };
    else joined.push({ kind, text });
  }
  return joined;
}

function compareParagraphs(before: string, after: string, isSame: (a: string, b: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let gone: readonly string[] = [];
  const flush = (fresh: readonly string[]) => {
    // As many as there were: each is the other's next form. Else nobody can say which became which.
    const pairs =
      gone.length === fresh.length
        ? gone.map((sentence, at) => [sentence, fresh[at] ?? ""] as const)
        : [[gone.join(""), fresh.join("")] as const];
    pieces.push(...pairs.flatMap(([was, is]) => compareSentences(was, is)));
    gone = [];
  };
  for (const { added, removed, value } of diffArrays(listSentences(before), listSentences(after), {
    comparator: isSame,
  })) {
    if (removed) gone = value;
    else if (added) flush(value);
    else {
      flush([]);
      pieces.push({ kind: "same", text: value.join("") });
    }
  }
  flush([]);
  return joinPieces(pieces);
}

/** `foldsMarks`: sentences that differ in nothing but marks and spaces count as the same. */
export function listDifferences(before: string, after: string, foldsMarks: boolean): Difference[] {
  const key = foldsMarks ? withoutMarks : (text: string) => text;
  const isSame = (a: string, b: string) => key(a) === key(b);
  const compared = diffArrays(listParagraphs(before), listParagraphs(after), { comparator: isSame });
  const found: Difference[] = [];
  let gone: string[] = [];
  const flush = (fresh: readonly string[]) => {
    for (let at = 0; at < Math.max(gone.length, fresh.length); at += 1)
      found.push({ pieces: compareParagraphs(gone[at] ?? "", fresh[at] ?? "", isSame) });
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
