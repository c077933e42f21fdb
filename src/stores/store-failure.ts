/** Why a store cannot do what it was asked, in a sentence for the editor; the kind is what the page can act upon. */

export type FailureKind =
  /** No answer: the line, the machine, the desk that was closed. */
  | "unreachable"
  /** Whoever asks has to sign in, again or anew. */
  | "signed-out"
  /** Not for this person, not this much, not now: the sentence says which. */
  | "refused"
  /** The disk is full or will not be written. */
  | "disk";

export class StoreFailure extends Error {
  readonly kind: FailureKind;
  /** For whoever keeps the site, in the machine's words. */
  readonly detail: string | undefined;

  constructor(kind: FailureKind, say: string, detail?: string) {
    super(say);
    this.name = "StoreFailure";
    this.kind = kind;
    this.detail = detail;
  }
}
