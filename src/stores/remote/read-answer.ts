/** What hosts answer, read strictly as far as it is used: what is not as they publish it is a failure, not a guess. */
import { z } from "zod";
import { sayRefusal } from "../../problems/sending-words.ts";
import { fromBase64 } from "../base64.ts";
import { isStorePath } from "../check-path.ts";
import type { StoreEntry } from "../store.ts";
import { StoreFailure } from "../store-failure.ts";
import { contentPrefix } from "./host.ts";

export function readAnswer<Value>(shape: z.ZodType<Value>, { body }: { readonly body: unknown }): Value {
  const read = shape.safeParse(body);
  if (read.success) return read.data;
  throw new StoreFailure("refused", sayRefusal("strange"), z.prettifyError(read.error).slice(0, 500));
}

export const blobShape = z
  .object({ content: z.string(), encoding: z.literal("base64") })
  .transform(({ content }) => fromBase64(content));

/** Plain files: no links, no folders, no modules. */
export const treeEntryShape = z.object({
  path: z.string(),
  mode: z.string(),
  type: z.string(),
  size: z.number().optional(),
});

type TreeEntry = z.output<typeof treeEntryShape> & { readonly version: string };

/** Entries of a whole tree as those of a store; `prefix` stands before content's own names in it. */
export function toEntries(entries: readonly TreeEntry[], prefix: string = contentPrefix): StoreEntry[] {
  return entries
    .filter(({ path, mode, type }) => type === "blob" && mode.startsWith("100") && path.startsWith(prefix))
    .map(({ path, version, size }) => ({
      path: path.slice(prefix.length),
      version,
      ...(size === undefined ? {} : { bytes: size }),
    }))
    .filter(({ path }) => isStorePath(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A few at once, none of them twice. */
export async function readEach(
  versions: readonly string[],
  read: (version: string) => Promise<Uint8Array | undefined>,
): Promise<Map<string, Uint8Array>> {
  const waiting = [...new Set(versions)];
  const found = new Map<string, Uint8Array>();
  const work = async (): Promise<void> => {
    for (let version = waiting.shift(); version !== undefined; version = waiting.shift()) {
      const bytes = await read(version);
      if (bytes !== undefined) found.set(version, bytes);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
  return found;
}
