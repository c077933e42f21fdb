/** What the conversion from Simplified offers, and what of it may be switched off. */
import type { NameWeights } from "./names/name-weights.ts";

/** How a character or phrase came to its form, where that was not certain. */
export interface Decision {
  readonly kind: "name" | "context" | "boundary" | "guess";
  /** Offset and length in the source, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
}

export interface FromSimplified {
  /**
   * `report` is told every uncertain decision; it makes the conversion look at every run. `names` are full names found elsewhere
   * in the same story: they are names here, too.
   */
  readonly convert: (text: string, report?: (decision: Decision) => void, names?: readonly string[]) => string;
  /** The full names in a text, each once. */
  readonly listNames: (text: string) => string[];
}

/** What may be switched off, to see what it is worth: for tests and the bench. */
export interface FromSimplifiedOptions {
  /** Off: every phrase the dictionary finds is taken, nothing of ours is asked, as plain OpenCC does. */
  readonly boundaries?: boolean;
  /** Off: the table of evidence is not asked. */
  readonly evidence?: boolean;
  /** Off: no person's name is looked for. */
  readonly persons?: boolean;
  /** Off: no foreign name is looked for. */
  readonly foreignNames?: boolean;
  readonly weights?: NameWeights;
}
