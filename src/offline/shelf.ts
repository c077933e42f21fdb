/**
 * What lies on a reader's device to be read without the network: a few caches, by what they hold. Pages and the worker open the same
 * ones; whoever changes them does so alone, for two tabs may be open.
 */

/** THE list of caches: pages that stand in for others, stories read, stories kept, files of all of them, answers of the search. */
const kinds = ["frame", "read", "kept", "files", "search"] as const;
export type Kind = (typeof kinds)[number];

/** Goes up when what lies in them is laid out in another way: older ones are thrown away. */
const layout = 1;

/** Publications on one host share its storage, so caches are named after the path a site stands under. */
const nameCache = (base: string, kind: Kind): string => `offline-${layout} ${base} ${kind}`;

/** Whether a cache is of the site under `base`, of whichever layout. */
export const isOurs = (base: string, name: string): boolean =>
  name.startsWith("offline-") && name.split(" ")[1] === base;

/** Whether it is one that is no longer used. */
export const isOutdated = (base: string, name: string): boolean =>
  isOurs(base, name) && kinds.every((kind) => name !== nameCache(base, kind));

/** As much of a cache as is used; addresses are paths of this site. */
export type Drawer = Pick<Cache, "match" | "put" | "delete" | "keys">;

export interface Shelf {
  /** Path the site stands under, with both slashes. */
  readonly base: string;
  /** Whether there is such a cache: pages that stand in lie there from the moment a worker is installed. */
  readonly has: (kind: Kind) => Promise<boolean>;
  /** Rejects where the browser keeps nothing. */
  readonly open: (kind: Kind) => Promise<Drawer>;
  readonly fetch: (address: string) => Promise<Response>;
  /** Runs while nobody else of this site does. */
  readonly alone: <Value>(run: () => Promise<Value>) => Promise<Value>;
}

/** How long a file may take before it counts as not to be had; ms. Others wait for their turn meanwhile. */
const patienceMs = 30_000;

/** As much of a window, or of a worker, as is used. */
export interface Surroundings {
  readonly caches?: CacheStorage;
  readonly fetch: (address: string, options: { readonly signal: AbortSignal }) => Promise<Response>;
  readonly navigator: { readonly locks?: LockManager };
}

export function openShelf(base: string, side: Surroundings): Shelf {
  return {
    base,
    has: async (kind) => (await side.caches?.has(nameCache(base, kind))) ?? false,
    open: async (kind) => {
      if (side.caches === undefined) throw new Error("no caches");
      return side.caches.open(nameCache(base, kind));
    },
    fetch: (address) => side.fetch(address, { signal: AbortSignal.timeout(patienceMs) }),
    alone: async (run) =>
      side.navigator.locks === undefined ? run() : side.navigator.locks.request(`offline ${base}`, run),
  };
}

/** A page's address as it is kept: without a query, which changes nothing on our pages. */
export const readPath = (address: string): string => new URL(address).pathname;
