/** A store on a host of repositories: what is written waits with the editor, what is published goes out as one version. */
import { checkChanges } from "../check-changes.ts";
import { isStorePath } from "../check-path.ts";
import { bytesOf, describeFile, describeTop } from "../describe-file.ts";
import { findConflicts } from "../find-conflicts.ts";
import type { Change, Store, StoreEntry, StoreFile, Written } from "../store.ts";
import { type BlobShelf, noShelf } from "./blob-shelf.ts";
import type { Host } from "./host.ts";
import { createKeeper, dropSent, type Keeper, versionOf } from "./pending.ts";
import { publishPending } from "./publish-pending.ts";
import { type RemoteState, readRemote, refresh } from "./remote-state.ts";

/** With what waits here over it, in the order asked. */
async function readBoth(state: RemoteState, paths: readonly string[]): Promise<StoreFile[]> {
  const known = paths.filter(isStorePath);
  const remote = await readRemote(
    state,
    known.filter((path) => !state.pending.has(path)),
  );
  const files = new Map(remote.map((file) => [file.path, file]));
  return known.flatMap((path) => {
    const waiting = state.pending.get(path);
    return (waiting === undefined ? files.get(path) : waiting.file) ?? [];
  });
}

async function makeFile(state: RemoteState, change: Change): Promise<StoreFile | undefined> {
  if (change.remove === true) return undefined;
  const [copied] = change.from === undefined ? [] : await readBoth(state, [change.from]);
  return describeFile(change.path, bytesOf(copied ?? change) ?? new Uint8Array());
}

async function writePending(state: RemoteState, changes: readonly Change[]): Promise<Written> {
  checkChanges(changes);
  const findVersion = async (path: string) => {
    const waiting = state.pending.get(path);
    return waiting === undefined ? state.entries.get(path)?.version : versionOf(waiting);
  };
  const conflicts = await findConflicts(changes, { findVersion, read: (paths) => readBoth(state, paths) });
  if (conflicts !== undefined) return { conflicts };
  const made = await Promise.all(
    changes.map(async (change) => ({ path: change.path, file: await makeFile(state, change) })),
  );
  const pending = new Map(state.pending);
  for (const { path, file } of made) {
    const before = pending.get(path);
    const base = before === undefined ? state.entries.get(path)?.version : before.base;
    pending.set(path, { path, file, base, proposed: before?.proposed });
  }
  state.pending = dropSent(pending, (path) => state.entries.get(path)?.version);
  return { written: made.flatMap(({ path, file }) => (file === undefined ? [] : [{ path, version: file.version }])) };
}

function listBoth({ entries, pending }: RemoteState): StoreEntry[] {
  const waiting = [...pending.values()].flatMap(({ path, file }): StoreEntry[] =>
    file === undefined ? [] : [{ path, version: file.version, bytes: bytesOf(file)?.length ?? 0 }],
  );
  const others = [...entries.values()].filter(({ path }) => !pending.has(path));
  return [...others, ...waiting].sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function createRemoteStore(host: Host, keeper: Keeper = createKeeper(), shelf: BlobShelf = noShelf): Store {
  const state: RemoteState = { host, head: "", entries: new Map(), pending: new Map(), blobs: new Map(), shelf };
  let last: Promise<unknown> = Promise.resolve();
  /**
   * After all that was asked before, however that went; over what other tabs have written meanwhile. The keeper has what came of it
   * before anybody hears.
   */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const run = async () => {
      const before = new Map((await keeper.load()).map((one) => [one.path, one]));
      state.pending = before;
      if (state.head === "") await refresh(state);
      const value = await work();
      if (state.pending !== before) await keeper.save([...state.pending.values()]);
      return value;
    };
    const next = last.then(() => keeper.hold(run));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    list: () =>
      inTurn(async () => {
        await refresh(state);
        return listBoth(state);
      }),
    read: (paths) => inTurn(() => readBoth(state, paths)),
    readTops: (paths) =>
      inTurn(async () =>
        Promise.all(
          (await readBoth(state, paths)).map((file) =>
            describeTop(file.path, bytesOf(file) ?? new Uint8Array(), file.version),
          ),
        ),
      ),
    write: (changes) => inTurn(() => writePending(state, changes)),
    history: async (path) => (isStorePath(path) ? host.history(path) : []),
    async readAt(id, path) {
      const found = isStorePath(path) && /^[0-9a-f]{40,64}$/.test(id) ? await host.readAt(id, path) : undefined;
      return found === undefined ? undefined : describeFile(path, found.bytes, found.version);
    },
    publish: (message, paths) => inTurn(() => publishPending(state, message, paths)),
    async may() {
      const { send, propose, hand } = await host.may();
      return { write: send || propose, publish: send, propose, hand };
    },
  };
}
