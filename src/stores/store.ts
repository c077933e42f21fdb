/**
 * The store: the few verbs by which the desk's page reaches the content, wherever that lies (this machine's disk, a host of
 * repositories). Paths stand below `content/`, with forward slashes. A store throws only when it cannot be reached; everything
 * an editor must know comes back as a value.
 */

export interface StoreFile {
  /** Below content/: `stories/x/index.md`. */
  readonly path: string;
  /** UTF-8 files, letter for letter, with their own line ends and mark; absent where the bytes are no text. */
  readonly text?: string;
  readonly bytes?: Uint8Array;
  /** Digest of the bytes. */
  readonly version: string;
}

export interface StoreEntry {
  readonly path: string;
  readonly version: string;
  /** Absent where a host does not say it in its lists. */
  readonly bytes?: number;
}

export interface Change {
  readonly path: string;
  /** One of the four. */
  readonly text?: string;
  readonly bytes?: Uint8Array;
  /** The bytes of another path as they stand now; together with that path's removal it is moved. */
  readonly from?: string;
  readonly remove?: true;
  /** The version this was made from; absent: the file must not exist. */
  readonly base?: string;
}

export type Written =
  | { readonly written: readonly { readonly path: string; readonly version: string }[] }
  /** Nothing was written: these stand otherwise than the changes thought; a file that is gone is absent. */
  | { readonly conflicts: readonly StoreFile[] };

export interface Version {
  readonly id: string;
  /** ISO 8601 with its offset. */
  readonly at: string;
  /** Who made it. */
  readonly hand: string;
  readonly paths: readonly string[];
}

export interface Published {
  readonly state: "sent" | "nothing" | "failed" | "proposed";
  /** In the editors' words. */
  readonly say: string;
  /** Of a failure: what whoever keeps the site wants to see, in the machine's words. */
  readonly detail?: string;
  /**
   * Of a failure: what a colleague sent first of the same files. Whoever publishes these paths again has been shown them; theirs
   * stay in the history.
   */
  readonly conflicts?: readonly StoreFile[];
  /** What both were made from, of the same paths; one that was new in both hands has none. */
  readonly bases?: readonly StoreFile[];
}

/** What whoever asks may do. */
export interface Rights {
  readonly write: boolean;
  readonly publish: boolean;
  /** To send it to be looked at, where it may not be published. */
  readonly propose: boolean;
  readonly hand: string;
}

export interface Store {
  list(): Promise<readonly StoreEntry[]>;
  /** Those that exist, in the order asked. */
  read(paths: readonly string[]): Promise<readonly StoreFile[]>;
  /** The same, of each no more than its front matter; the version is the whole file's, as the last list gave it or newer. */
  readTops(paths: readonly string[]): Promise<readonly StoreFile[]>;
  /** All or nothing. */
  write(changes: readonly Change[]): Promise<Written>;
  /** Newest first. */
  history(path: string): Promise<readonly Version[]>;
  readAt(id: string, path: string): Promise<StoreFile | undefined>;
  /** Sends what is written to readers. */
  publish(message: string, paths: readonly string[]): Promise<Published>;
  /** How names are spelt in addresses, as far as it is known here; the others spells whoever asks. */
  spell?(names: readonly string[]): Promise<readonly (readonly [name: string, letters: string])[]>;
  may(): Promise<Rights>;
}
