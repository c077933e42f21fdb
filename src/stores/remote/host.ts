/**
 * What a store needs of a host of repositories: few verbs, in which the hosts differ. Each throws a StoreFailure when the host
 * cannot be reached, does not know who asks or wants to be left alone; `token` goes into a header and nowhere else.
 */
import type { StoreEntry, Version } from "../store.ts";

/** Where the content lies. */
export interface Place {
  /** Of the host's interface, without a slash at the end. */
  readonly address: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
}

/** One version to be: text and pictures together. */
export interface Sending {
  /** The version all was compared with. */
  readonly head: string;
  readonly message: string;
  /** `former` is the version that stands at `head`; absent: a new file. */
  readonly puts: readonly { readonly path: string; readonly bytes: Uint8Array; readonly former?: string | undefined }[];
  readonly removes: readonly { readonly path: string; readonly former: string }[];
}

/** `behind`: somebody else was first, nothing was written. */
export type SendingAnswer = "sent" | "behind" | "not-allowed";

export interface Host {
  /** Names the newest version of the whole. */
  readonly findHead: () => Promise<string>;
  readonly list: (head: string) => Promise<readonly StoreEntry[]>;
  /** By the versions asked for; those the host does not have are absent. */
  readonly readBlobs: (versions: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly send: (sending: Sending) => Promise<SendingAnswer>;
  /** Asks those who may to send it: on a branch of that name. `not-allowed` where this host lets nobody ask. */
  readonly propose: (sending: Sending, branch: string) => Promise<"proposed" | "not-allowed">;
  readonly history: (path: string) => Promise<readonly Version[]>;
  readonly readAt: (
    id: string,
    path: string,
  ) => Promise<{ readonly version: string; readonly bytes: Uint8Array } | undefined>;
  readonly may: () => Promise<{ readonly send: boolean; readonly propose: boolean; readonly hand: string }>;
}

export type OpenHost = (place: Place, token: string, fetch: typeof globalThis.fetch) => Host;

/** Content lies here in every repository. */
export const contentPrefix = "content/";
