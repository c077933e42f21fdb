/**
 * What was typed and is not in the store yet, kept by the browser (IndexedDB): a closed tab, a killed browser and a store that does
 * not answer lose nothing. A draft holds what it was made from, so that it can be merged with what stands there by then.
 */
import { openShelf } from "./browser-shelf.ts";

export interface Draft {
  readonly path: string;
  readonly text: string;
  /** What the store had. */
  readonly baseText: string;
  readonly baseVersion: string | undefined;
  /** Went to the store and was not answered: it may stand there. */
  readonly sent?: readonly string[];
}

/** A text of the store. */
export interface Base {
  readonly text: string;
  /** Nothing where there is no file. */
  readonly version: string | undefined;
}

/** Whether the draft goes on from what stands there now; of a file that is gone it is all there is. */
export const isMadeFrom = ({ baseVersion, sent = [] }: Draft, { text, version }: Base): boolean =>
  version === undefined || version === baseVersion || sent.includes(text);

export interface Drafts {
  readonly keep: (draft: Draft) => Promise<void>;
  readonly find: (path: string) => Promise<Draft | undefined>;
  readonly forget: (path: string) => Promise<void>;
  /** Whether the last one is kept beyond the page. */
  readonly isKept: () => boolean;
}

/** `name` tells one content from another. */
export async function openDrafts(name: string): Promise<Drafts> {
  const shelf = await openShelf<Draft>(`desk ${name}`);
  let isKept = shelf.lasts;
  return {
    async keep(draft) {
      isKept = false;
      await shelf.change([draft], []);
      isKept = shelf.lasts;
    },
    isKept: () => isKept,
    find: shelf.find,
    forget: (path) => shelf.change([], [path]),
  };
}
