import type { Placed } from "./place-block.ts";

/** The text, whoever shows it. */
export interface TextAtHand {
  readonly read: () => { readonly text: string; readonly caret: number };
  readonly replace: (placed: Placed) => void;
}
