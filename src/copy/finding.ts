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

/** Whether it is about a character's form, not about a mark or a space. */
export const isForm = (kind: CopyKind): boolean =>
  kind === "other-script" || kind === "wrong-form" || kind === "style" || kind === "mixed-script";

export interface CopyFinding {
  readonly kind: CopyKind;
  /** A note is for those who ask: a habit, or a form that rests on a guess. A warning has evidence, is printed, and may be mended. */
  readonly severity: "warning" | "note";
  readonly offset: number;
  readonly length: number;
  readonly found: string;
  /** What a warning would have instead, or what a note guesses; absent when only a person can tell. */
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
