/** A story as rich text for a place outside: what goes on the clipboard, and what the editor has to know of it. */
export interface CopiedOut {
  readonly html: string;
  /** The same in words alone. */
  readonly text: string;
  /** What was changed on the way, and what is left to do by hand, a sentence each. */
  readonly notes: readonly string[];
}
