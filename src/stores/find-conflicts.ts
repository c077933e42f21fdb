/** Whether changes fit what stands: each says which version it was made from, and one that does not fit stops them all. */
import type { Change, StoreFile } from "./store.ts";

interface Standing {
  /** Of the file as it stands; nothing where there is none. */
  readonly findVersion: (path: string) => Promise<string | undefined>;
  readonly read: (paths: readonly string[]) => Promise<readonly StoreFile[]>;
}

/** The paths of changes that do not fit, and what stands there. Nothing when all fit. */
export async function findConflicts(
  changes: readonly Change[],
  { findVersion, read }: Standing,
): Promise<readonly StoreFile[] | undefined> {
  const wrong: string[] = [];
  for (const { path, base } of changes) if ((await findVersion(path)) !== base) wrong.push(path);
  return wrong.length === 0 ? undefined : read(wrong);
}
