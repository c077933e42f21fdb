/**
 * What one piece of evidence is: the words around a character that decide its form. Tables of it stand beside this file, one
 * for each kind of character; `decide-form.ts` reads them.
 */

/**
 * How far a row reaches. `sure`: it wins over a dictionary phrase. `alone`: it is asked only where no phrase has decided, so its
 * lists may be generous.
 */
export type Reach = "sure" | "alone";

/** Form in standard Traditional, reach, what ends right before the character, what begins right after it (pattern sources). */
export type Row = readonly [form: string, reach: Reach, before: string, after: string];

export interface Evidence {
  /** What stands without evidence. A test holds it to the table of usual forms. */
  readonly usual: string;
  /** The first row that fits decides. */
  readonly rows: readonly Row[];
}

export type EvidenceTable = Readonly<Record<string, Evidence>>;

/** One of the words; longer ones are tried first. */
export const oneOf = (words: string): string =>
  `(?:${words
    .trim()
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
    .join("|")})`;

export const numeral = "[0-9０-９〇零一二两三四五六七八九十百千万亿几数半]";

/** Where a clause begins: nothing, or a mark. */
export const opening = "(?:^|[，。！？；：、“”‘’（）「」『』《》〈〉…—\\s])";
/** Where a clause ends. */
export const closing = "(?:$|[，。！？；：、“”‘’（）「」『』《》〈〉…—\\s])";

/** Adverbs that stand between a subject and what it is or becomes. */
export const adverb =
  "(?:已经|已|也|都|快要|快|就|很|太|更|最|有点儿?|有些|好|真|变得|变|渐渐|全|还没有|还没|还|没有|没|未|早|半|比较|非常|特别|格外|十分|越来越|立刻|立时|马上|必|要|会|将|总是|总|仍|才|刚|容易|一下子|彻底)";
