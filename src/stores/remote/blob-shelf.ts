/**
 * Bytes of a host's files by their version, kept between visits: what did not change is not fetched again. A version is the digest
 * of its bytes, so that what is found is what is wanted or nothing. Safe to delete, and nothing of a key is in it.
 */
import { digestBlob } from "../digest-blob.ts";

/** Whoever keeps them; one that fails keeps nothing. */
export interface BlobShelf {
  readonly keys: () => Promise<readonly string[]>;
  readonly find: (version: string) => Promise<Uint8Array | undefined>;
  readonly change: (puts: ReadonlyMap<string, Uint8Array>, gone: readonly string[]) => Promise<void>;
}

/** Larger ones are pictures: looked at seldom, and the browser's own store has them. */
const mostBytes = 250_000;
const mostBlobs = 5000;

/** What is kept of the wanted ones, by their versions. */
export async function findKept(shelf: BlobShelf, wanted: readonly string[]): Promise<Map<string, Uint8Array>> {
  const found = await Promise.all(
    wanted.map(async (version) => {
      const bytes = await shelf.find(version).catch(() => undefined);
      const isWhole = bytes !== undefined && (await digestBlob(bytes, version.length)) === version;
      return isWhole ? [[version, bytes] as const] : [];
    }),
  );
  return new Map(found.flat());
}

/** Keeps what was fetched, and nothing the host has no more. `current` are the versions it has. */
export async function keepFetched(
  shelf: BlobShelf,
  fetched: ReadonlyMap<string, Uint8Array>,
  current: ReadonlySet<string>,
): Promise<void> {
  try {
    const keys = await shelf.keys();
    const gone = keys.filter((version) => !current.has(version));
    const room = Math.max(0, mostBlobs - keys.length + gone.length);
    const puts = [...fetched].filter(([version, { length }]) => current.has(version) && length <= mostBytes);
    await shelf.change(new Map(puts.slice(0, room)), gone);
  } catch {
    // A browser without room fetches them again.
  }
}

/** For as long as nobody needs one. */
export const noShelf: BlobShelf = {
  keys: async () => [],
  find: async () => undefined,
  change: async () => undefined,
};
