/**
 * The rows of parts as the rows of all their stories: what Pagefind would have written had it indexed them at once (a test proves
 * it), in the memory of one row of each part.
 */
import type { Row } from "../pagefind/chunk.ts";
import { hashWord } from "../pagefind/find-chunk.ts";

export interface HashedRow extends Row {
  readonly hash: number;
}

/** Rows of a part, sorted by `compareRows`, and the number its first page has among all. */
export interface PartRows {
  readonly rows: Iterable<Row>;
  readonly first: number;
}

/** Merged rows in the order of `compareRows`. `parts` are in the order of their pages. */
export function* mergeRows(parts: readonly PartRows[]): Generator<HashedRow> {
  const heads = parts.map(({ rows, first }) => {
    const iterator = rows[Symbol.iterator]();
    const next = (): HashedRow | undefined => {
      const { value, done } = iterator.next();
      return done === true ? undefined : { ...value, hash: hashWord(value.word) };
    };
    return { next, first, row: next() };
  });
  for (;;) {
    let least: HashedRow | undefined;
    for (const { row } of heads) {
      if (row === undefined) continue;
      // By hash first: of a volume's million rows few have one hash and are not of one word.
      if (least === undefined || row.hash < least.hash || (row.hash === least.hash && row.word < least.word))
        least = row;
    }
    if (least === undefined) return;
    const { word, hash } = least;
    const postings: number[] = [];
    for (const head of heads) {
      if (head.row?.hash !== hash || head.row.word !== word) continue;
      shift(head.row.postings, head.first, postings);
      head.row = head.next();
    }
    yield { word, hash, postings };
  }
}

/** Postings whose pages count from `first` on. */
function shift(postings: readonly number[], first: number, to: number[]): void {
  for (let at = 0; at < postings.length; ) {
    const end = at + 2 + (postings[at + 1] ?? 0);
    to.push((postings[at] ?? 0) + first);
    for (let next = at + 1; next < end; next += 1) to.push(postings[next] ?? 0);
    at = end;
  }
}
