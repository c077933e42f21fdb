/** How far what was typed has come. */
import type { Merged } from "./merge-texts.ts";

export type SaveState =
  | { readonly kind: "saved"; readonly at: Date | undefined }
  | { readonly kind: "waiting" | "saving" }
  /** `why`: a sentence, when the store said one. */
  | { readonly kind: "failed"; readonly why: string }
  | { readonly kind: "clash"; readonly merged: Merged };
