/** What a remote store knows of its host, and what waits with the editor. */
import { describeFile } from "../describe-file.ts";
import type { StoreEntry, StoreFile } from "../store.ts";
import { type BlobShelf, findKept, keepFetched } from "./blob-shelf.ts";
import type { Host } from "./host.ts";
import { dropSent, type Pending } from "./pending.ts";

export interface RemoteState {
  readonly host: Host;
  head: string;
  entries: ReadonlyMap<string, StoreEntry>;
  pending: Map<string, Pending>;
  readonly blobs: Map<string, Uint8Array>;
  readonly shelf: BlobShelf;
}

/** Asks what stands there now. */
export async function refresh(state: RemoteState): Promise<void> {
  const head = await state.host.findHead();
  if (head === state.head) return;
  state.entries = new Map((await state.host.list(head)).map((entry) => [entry.path, entry]));
  state.head = head;
  // What was sent counts until the host shows another version than the one it was sent over: its lists can be late.
  const waiting = [...state.pending].filter(([, { sentOver }]) => sentOver === undefined || sentOver === head);
  state.pending = dropSent(new Map(waiting), (path) => state.entries.get(path)?.version);
}

async function fetchBlobs({ host, blobs, shelf, entries }: RemoteState, missing: readonly string[]): Promise<void> {
  if (missing.length === 0) return;
  const kept = await findKept(shelf, missing);
  for (const [version, bytes] of kept) blobs.set(version, bytes);
  const wanted = missing.filter((version) => !kept.has(version));
  if (wanted.length === 0) return;
  const fetched = await host.readBlobs(wanted);
  for (const [version, bytes] of fetched) blobs.set(version, bytes);
  await keepFetched(shelf, fetched, new Set([...entries.values()].map(({ version }) => version)));
}

/** By the versions they are named with; those the host does not have are absent. */
export async function readVersions(
  state: RemoteState,
  entries: readonly Pick<StoreEntry, "path" | "version">[],
): Promise<StoreFile[]> {
  const missing = entries.map(({ version }) => version).filter((version) => !state.blobs.has(version));
  await fetchBlobs(state, missing);
  const files = entries.map(async ({ path, version }) => {
    const bytes = state.blobs.get(version);
    return bytes === undefined ? [] : [await describeFile(path, bytes, version)];
  });
  return (await Promise.all(files)).flat();
}

/** As the host has them. */
export const readRemote = (state: RemoteState, paths: readonly string[]): Promise<StoreFile[]> =>
  readVersions(
    state,
    paths.flatMap((path) => state.entries.get(path) ?? []),
  );
