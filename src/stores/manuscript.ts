/** A manuscript on its way to a story: its account is shown before anything is written. */
import type { Change } from "./store.ts";

export interface TakenManuscript {
  readonly slug: string;
  readonly draft: boolean;
  /** Why it is a draft though nobody asked for one. */
  readonly doubts: readonly string[];
  /** In the words of the command. */
  readonly report: string;
  /** Of the report: what is to be looked at, and what is other or did not come in; a line each. */
  readonly remarks: readonly string[];
  readonly told: readonly string[];
  /** Letters and digits: of the manuscript, in the story, in fields, left out for a reason, and gone nobody knows where. */
  readonly account: {
    readonly source: number;
    readonly body: number;
    readonly moved: number;
    readonly left: readonly { readonly why: string; readonly count: number }[];
    readonly lost: number;
  };
  /** Whoever takes it writes them. */
  readonly changes: readonly Change[];
}
