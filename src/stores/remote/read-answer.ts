/** What hosts answer, read strictly as far as it is used: what is not as they publish it is a failure, not a guess. */
import { z } from "zod";
import { sayRefusal } from "../../problems/sending-words.ts";
import { isStorePath } from "../check-path.ts";
import { digestBlob } from "../digest-blob.ts";
import type { StoreEntry } from "../store.ts";
import { StoreFailure } from "../store-failure.ts";
import type { treeEntryShape } from "./answer-shapes.ts";
import { contentPrefix } from "./host.ts";

/** Whatever was answered, it is not what was asked for. `detail` is for whoever keeps the site. */
export const createStrange = (detail: string): StoreFailure =>
  new StoreFailure("refused", sayRefusal("strange"), detail.slice(0, 500));

export function readAnswer<Value>(shape: z.ZodType<Value>, { body }: { readonly body: unknown }): Value {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  throw createStrange(z.prettifyError(read.error));
}

/** It was understood and is not done, for a reason of the host's: a rule of the repository, a hook. */
export const refuse = (detail: string): StoreFailure =>
  new StoreFailure("refused", sayRefusal("not-allowed"), detail.slice(0, 500));

type TreeEntry = z.output<typeof treeEntryShape> & { readonly version: string };

/** More than any publication has; a list that goes on is none. */
const mostEntries = 200_000;

/** A list that comes in pages, counted from 1. One that says it goes on and tells nothing new would go on for ever. */
export async function readPages<Entry extends { readonly path: string }>(
  readPage: (page: number) => Promise<{ readonly entries: readonly Entry[]; readonly more: boolean }>,
): Promise<Entry[]> {
  const found = new Map<string, Entry>();
  for (let page = 1; ; page += 1) {
    const { entries, more } = await readPage(page);
    const before = found.size;
    for (const entry of entries) found.set(entry.path, entry);
    if (!more) return [...found.values()];
    if (found.size === before || found.size > mostEntries) throw createStrange(`a list without end: ${found.size}`);
  }
}

/** Plain files: no links, no folders, no modules. Entries of a whole tree become those of a store. */
export function toEntries(entries: readonly TreeEntry[]): StoreEntry[] {
  return entries
    .filter(({ path, mode, type }) => type === "blob" && mode.startsWith("100") && path.startsWith(contentPrefix))
    .map(({ path, version, size }) => ({
      path: path.slice(contentPrefix.length),
      version,
      ...(size === undefined ? {} : { bytes: size }),
    }))
    .filter(({ path }) => isStorePath(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A file that was cut short on its way is another one: who wrote on in it would lose the rest. */
export async function checkBytes(version: string, bytes: Uint8Array): Promise<void> {
  if ((await digestBlob(bytes, version.length)) !== version) throw createStrange(`${version}: ${bytes.length} bytes`);
}

/** A few at once, none of them twice, each of them whole. */
export async function readEach(
  versions: readonly string[],
  read: (version: string) => Promise<Uint8Array | undefined>,
): Promise<Map<string, Uint8Array>> {
  const waiting = [...new Set(versions)];
  const found = new Map<string, Uint8Array>();
  const work = async (): Promise<void> => {
    for (let version = waiting.shift(); version !== undefined; version = waiting.shift()) {
      const bytes = await read(version);
      if (bytes === undefined) continue;
      await checkBytes(version, bytes);
      found.set(version, bytes);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return found;
}
