/** The part of a block's form that asks for what stands in it. */
export interface ContentField {
  readonly element: HTMLElement;
  /** As `formatBlock` wants it. */
  readonly read: () => string;
  readonly isEmpty: () => boolean;
  /** What is missing, in a few words. */
  readonly lacks: () => string | undefined;
}
