/** What the session of a story stands in. */
import type { Store, StoreFile } from "../stores/store.ts";
import type { ComposeGate } from "./compose-gate.ts";
import type { Drafts } from "./drafts.ts";

export interface Surroundings {
  readonly store: Store;
  readonly drafts: Drafts;
  readonly gate: ComposeGate;
  /** Told of every file the store has anew. */
  readonly onStored: (file: StoreFile) => void;
}
