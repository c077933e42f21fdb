/**
 * The store of this machine: the files below content/ of a checkout. Orders are taken one after the other, so that what a change
 * was compared with is what it replaces; sending and remembering is git's part.
 */
import { listTree, lookAt, readTree } from "../disk/content-tree.ts";
import { mendWriting } from "../disk/mend-writing.ts";
import { writeChanges } from "../disk/write-changes.ts";
import { speak } from "../problems/speak.ts";
import { checkChanges } from "../stores/check-changes.ts";
import { describeFile, describeTop } from "../stores/describe-file.ts";
import { findConflicts } from "../stores/find-conflicts.ts";
import type { Change, Store, StoreEntry, StoreFile, Written } from "../stores/store.ts";
import { StoreFailure } from "../stores/store-failure.ts";
import { formatFailure } from "../terminal/format-failure.ts";
import { type KnownFiles, openKnownFiles } from "./known-files.ts";

async function readFiles(root: string, paths: readonly string[]): Promise<StoreFile[]> {
  const files: StoreFile[] = [];
  for (const path of paths) {
    const bytes = readTree(root, path);
    if (bytes !== undefined) files.push(await describeFile(path, bytes));
  }
  return files;
}

async function readTops(root: string, known: KnownFiles, paths: readonly string[]): Promise<StoreFile[]> {
  const files: StoreFile[] = [];
  for (const path of paths) {
    const found = known.find(path);
    if (found?.top !== undefined) files.push({ path, version: found.version, text: found.top });
    else {
      const bytes = readTree(root, path);
      if (bytes !== undefined) files.push(await describeTop(path, bytes));
    }
  }
  return files;
}

function checkPlaces(root: string, changes: readonly Change[]): void {
  for (const { path, from } of changes) {
    if (lookAt(root, path) === "blocked")
      throw new StoreFailure("refused", speak`「${path}」不是普通的檔案，或者在捷徑後面，沒有動它。`);
    if (from !== undefined && lookAt(root, from) !== "file")
      throw new StoreFailure("refused", speak`找不到「${from}」，沒有東西可以搬。`);
  }
}

async function writeCompared(root: string, changes: readonly Change[]): Promise<Written> {
  checkChanges(changes);
  checkPlaces(root, changes);
  const findVersion = async (path: string) => (await readFiles(root, [path]))[0]?.version;
  const read = (paths: readonly string[]) => readFiles(root, paths);
  const conflicts = await findConflicts(changes, { findVersion, read });
  if (conflicts !== undefined) return { conflicts };
  try {
    writeChanges(root, changes);
  } catch (error) {
    throw new StoreFailure("disk", speak`寫不進檔案，原來的沒有動。${formatFailure(error, root)}`);
  }
  const kept = changes.filter(({ remove }) => remove !== true).map(({ path }) => path);
  return { written: (await readFiles(root, kept)).map(({ path, version }) => ({ path, version })) };
}

/** `root` is the project folder; `sending` what git adds. */
export function createContentStore(
  root: string,
  sending: Pick<Store, "history" | "readAt" | "publish" | "spell" | "may">,
): Store {
  const known = openKnownFiles(root);
  let last: Promise<unknown> = Promise.resolve();
  /** After all that was asked before, however that went. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  mendWriting(root);
  return {
    ...sending,
    list: () =>
      inTurn(async () => {
        const entries: StoreEntry[] = [];
        const files = listTree(root);
        for (const file of files) {
          const found = await known.look(file);
          if (found !== undefined) entries.push({ path: file.path, version: found.version, bytes: file.bytes });
        }
        known.keep(files);
        return entries;
      }),
    read: (paths) => inTurn(() => readFiles(root, paths)),
    readTops: (paths) => inTurn(() => readTops(root, known, paths)),
    write: (changes) => inTurn(() => writeCompared(root, changes)),
    publish: (message, paths) => inTurn(() => sending.publish(message, paths)),
  };
}
