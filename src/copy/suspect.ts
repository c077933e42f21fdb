/** A character that the other script and back again would change, and what speaks against it. */

/** THE kinds of evidence: all there is to go by. Each can be left out, so that a measurement shows what it is worth. */
export const evidences = [
  /** The script does not know the form at all. */
  "form",
  /** A dictionary writes the whole word otherwise. */
  "word",
  /** The characters beside it leave no other form. */
  "neighbours",
] as const;

export type Evidence = (typeof evidences)[number];

/** Which of them are looked for. */
export type Evidences = ReadonlySet<Evidence>;

export interface Suspect {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly typed: string;
  readonly returned: string;
  /** The form in between: the same as `typed` when it was left as it was. */
  readonly between: string;
  /** The character before it, for names that return. */
  readonly before: string;
  /** It is no part of a longer word, as far as a dictionary can tell. */
  readonly alone: boolean;
  /** What contradicts `typed`. Without it `returned` is the converter's guess and no more. */
  readonly evidence: Evidence | undefined;
}
