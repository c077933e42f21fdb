/**
 * A refusal is said to an editor about what they asked for (a command, a manuscript), as a problem is about what they have
 * written. It is data: whoever was asked returns it, the desk prints it and ends with its code.
 */
export interface Refusal {
  /** What is wrong and what to do instead, in whole sentences. */
  readonly sentence: string;
  /** The same to who stands at the desk's page and types no commands, where it is another. */
  readonly onDesk?: string;
  /** What the command ends with: 1 not done, 2 used wrongly. */
  readonly code: 1 | 2;
}

/** What was asked for, or why it is refused: one of the two. */
export type Answer<Value> =
  | { readonly value: Value; readonly refusal?: undefined }
  | { readonly value?: undefined; readonly refusal: Refusal };
