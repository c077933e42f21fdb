/**
 * What the check of copy says about a text: data, not sentences. Offsets are UTF-16 units of the text that was checked, so
 * that a finding can be cut out, marked, or mended by `applyFixes`.
 */

export type CopyKind =
  /** A form of the other script left as it was: 后來, 標签, 10余位; in Simplified copy 標签. */
  | "other-script"
  /** A form of the right script that another word needs: 復雜, 頭發, 幹燥. */
  | "wrong-form"
  /** Both forms are in use, the house has another habit: 布/佈, 了解/瞭解. */
  | "style"
  /** A whole paragraph, or the whole story, in the other script. */
  | "mixed-script"
  /** A quotation mark without its partner, or turned the wrong way. */
  | "unpaired-quote"
  /** A quotation mark of the other script, or a straight one. */
  | "foreign-quote"
  | "ascii-punctuation"
  | "stray-space"
  | "full-width";

export interface CopyFinding {
  readonly kind: CopyKind;
  /** A note is for those who ask; a warning is printed. */
  readonly severity: "warning" | "note";
  readonly offset: number;
  readonly length: number;
  readonly found: string;
  /** What can safely stand there instead; absent when only a person can tell. */
  readonly suggestion: string | undefined;
  /** Why, in words for an editor: a clause without a full stop. */
  readonly reason: string;
}

/** A paragraph, a caption, a headline: what quotation marks are paired within. */
export interface CopyBlock {
  readonly text: string;
  /** A headline or a credit line, where a space may separate words on purpose. */
  readonly display?: boolean;
}

export const isHan = (character: string | undefined): boolean =>
  character !== undefined && /^[\p{Script=Han}\u3007]/u.test(character);
