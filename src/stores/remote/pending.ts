/**
 * What was written and not sent yet. On a host every version is for all to see and builds the site, so that autosaves stay with
 * the editor: in a keeper of the page's, which outlives a closed tab, until they are sent as one.
 */
import type { StoreFile } from "../store.ts";

export interface Pending {
  readonly path: string;
  /** Absent: the file is to be taken away. */
  readonly file?: StoreFile | undefined;
  /** The version on the host it was made from; absent: there was none. */
  readonly base?: string | undefined;
  /** The version that was sent to be looked at. */
  readonly proposed?: string | undefined;
  /** It was sent, over this version of the whole. */
  readonly sentOver?: string | undefined;
}

/** Keeps all of it, over what was kept before; other pages may keep theirs in it, too. */
export interface Keeper {
  /** Does the work while nobody else loads or saves. */
  readonly hold: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly load: () => Promise<readonly Pending[]>;
  readonly save: (pending: readonly Pending[]) => Promise<void>;
}

/** For as long as the page is open, and for it alone. */
export function createKeeper(): Keeper {
  let kept: readonly Pending[] = [];
  return {
    hold: (work) => work(),
    load: async () => kept,
    save: async (pending) => {
      kept = pending;
    },
  };
}

export const versionOf = ({ file }: Pending): string | undefined => file?.version;

/** Without what stands on the host by now. `findVersion` is the host's. */
export const dropSent = (
  pending: ReadonlyMap<string, Pending>,
  findVersion: (path: string) => string | undefined,
): Map<string, Pending> => new Map([...pending].filter(([path, one]) => versionOf(one) !== findVersion(path)));
