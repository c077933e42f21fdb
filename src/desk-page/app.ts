/** The desk as its screens know it. */
import type { Rights, Store } from "../stores/store.ts";
import type { AskWorker } from "./ask-worker.ts";
import type { ComposeGate } from "./compose-gate.ts";
import type { Drafts } from "./drafts.ts";
import type { HeldFiles } from "./held-files.ts";

/** What a desk has besides, that somebody is signed in to. */
export interface Remote {
  /** As its editors know it. */
  readonly host: string;
  readonly signOut: () => void;
}

/** What every screen of the desk is given. */
export interface App {
  readonly store: Store;
  readonly ask: AskWorker;
  readonly gate: ComposeGate;
  readonly files: HeldFiles;
  readonly drafts: Drafts;
  /** Of a desk that somebody is signed in to. */
  readonly remote: Remote | undefined;
  readonly may: Rights;
  /** To another screen: `home`, or a story's as `placeOf` gives it. */
  readonly go: (address: string) => void;
}

export interface Screen {
  readonly element: HTMLElement;
  /** Takes its listeners and timers away. */
  readonly close: () => void;
}

/** Addresses of the desk: its list, a story. */
export const home = "#/";
export const placeOf = (folder: string, tab: string): string => `#/${encodeURIComponent(folder)}/${tab}`;
