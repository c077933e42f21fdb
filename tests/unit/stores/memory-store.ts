/** A store in memory: what every store does, in its shortest form, and content for a page without a disk. */
import { checkChanges } from "../../../src/stores/check-changes.ts";
import { bytesOf, describeFile, describeTop } from "../../../src/stores/describe-file.ts";
import { digestBlob } from "../../../src/stores/digest-blob.ts";
import { findConflicts } from "../../../src/stores/find-conflicts.ts";
import type { Store, StoreFile, Version } from "../../../src/stores/store.ts";

export function createMemoryStore(files: Readonly<Record<string, string | Uint8Array>>): Store {
  const encode = (value: string | Uint8Array) => (typeof value === "string" ? new TextEncoder().encode(value) : value);
  let now = new Map(Object.entries(files).map(([path, value]) => [path, encode(value)]));
  let sent = new Map(now);
  const versions: (Version & { readonly files: ReadonlyMap<string, Uint8Array> })[] = [];
  const keep = (paths: readonly string[]) => {
    const at = new Date(Date.UTC(2026, 10, 29, 8, versions.length)).toISOString().replace("Z", "+00:00");
    versions.unshift({ id: String(versions.length + 1), at, hand: "何敏", paths, files: new Map(sent) });
  };
  keep([...now.keys()]);
  const read = async (paths: readonly string[]): Promise<StoreFile[]> =>
    Promise.all(
      paths.flatMap((path) => {
        const bytes = now.get(path);
        return bytes === undefined ? [] : [describeFile(path, bytes)];
      }),
    );
  const findVersion = async (path: string) => (await read([path]))[0]?.version;
  return {
    list: () =>
      Promise.all(
        [...now]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(async ([path, bytes]) => ({ path, version: await digestBlob(bytes), bytes: bytes.length })),
      ),
    read,
    readTops: async (paths) =>
      Promise.all(
        paths.flatMap((path) => {
          const bytes = now.get(path);
          return bytes === undefined ? [] : [describeTop(path, bytes)];
        }),
      ),
    async write(changes) {
      checkChanges(changes);
      const conflicts = await findConflicts(changes, { findVersion, read });
      if (conflicts !== undefined) return { conflicts };
      const next = new Map(now);
      for (const change of changes) {
        if (change.remove === true) next.delete(change.path);
        else next.set(change.path, bytesOf(change) ?? now.get(change.from ?? "") ?? new Uint8Array());
      }
      now = next;
      const kept = changes.filter(({ remove }) => remove !== true).map(({ path }) => path);
      return { written: (await read(kept)).map(({ path, version }) => ({ path, version })) };
    },
    history: async (path) =>
      versions
        .filter(({ paths }) => paths.some((one) => one === path || one.startsWith(`${path}/`)))
        .map(({ files: _files, ...version }) => version),
    async readAt(id, path) {
      const bytes = versions.find((version) => version.id === id)?.files.get(path);
      return bytes === undefined ? undefined : describeFile(path, bytes);
    },
    async publish(_message, paths) {
      const changed = paths.filter((path) => now.get(path) !== sent.get(path));
      if (changed.length === 0) return { state: "nothing", say: "沒有要送的。" };
      sent = new Map(now);
      keep(changed);
      return { state: "sent", say: "已送出。" };
    },
    may: async () => ({ write: true, publish: true, propose: false, hand: "何敏" }),
  };
}
