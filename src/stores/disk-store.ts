/**
 * The store of this machine as the page sees it: questions to the desk that serves the page. The token of the run is in a header
 * of each, so that no other page and no other program can ask.
 */

import * as z from "zod/mini";
import { sayRefusal } from "../problems/sending-words.ts";
import type { Published, Rights, Store, StoreEntry, StoreFile, Version } from "./store.ts";
import { type FailureKind, StoreFailure } from "./store-failure.ts";
import { packChange, unpackFile, wireFile } from "./wire.ts";

export const tokenHeader = "desk-token";

/** What the desk says when it does not do what it was asked. */
const refused = z.strictObject({ kind: z.string(), say: z.string(), detail: z.optional(z.string()) });

const files = z.pipe(
  z.array(wireFile),
  z.transform((list): StoreFile[] => list.map(unpackFile)),
);

const asked = <Value>() => z.custom<Value>((value) => value !== undefined);

/** What the desk answers; it is the desk's own code, so that only what carries bytes is looked into. */
const answers = {
  list: asked<readonly StoreEntry[]>(),
  read: files,
  "read-tops": files,
  write: z.union([
    z.strictObject({ written: z.array(z.strictObject({ path: z.string(), version: z.string() })) }),
    z.strictObject({ conflicts: files }),
  ]),
  history: asked<readonly Version[]>(),
  "read-at": z.union([z.pipe(wireFile, z.transform(unpackFile)), z.null()]),
  publish: z.pipe(
    z.looseObject({ conflicts: z.optional(files), bases: z.optional(files) }),
    z.transform((value) => value as unknown as Published),
  ),
  spell: asked<readonly (readonly [string, string])[]>(),
  may: asked<Rights>(),
} as const;

type Verb = keyof typeof answers;

async function readRefusal(response: Response): Promise<StoreFailure> {
  const answer = refused.safeParse(await response.json().catch(() => undefined));
  if (answer.success) return new StoreFailure(answer.data.kind as FailureKind, answer.data.say, answer.data.detail);
  return new StoreFailure("unreachable", sayRefusal("strange"), String(response.status));
}

/** `fetch` is the page's own; `token` what `openSession` gave. */
export function createDiskStore(fetch: typeof globalThis.fetch, token: string): Store {
  async function ask<Name extends Verb>(verb: Name, body: object): Promise<z.output<(typeof answers)[Name]>> {
    let response: Response;
    try {
      response = await fetch(`/store/${verb}`, {
        method: "POST",
        headers: { "content-type": "application/json", [tokenHeader]: token },
        body: JSON.stringify(body),
        cache: "no-store",
        redirect: "error",
      });
    } catch (error) {
      throw new StoreFailure("unreachable", sayRefusal("closed"), String(error));
    }
    if (!response.ok) throw await readRefusal(response);
    try {
      return answers[verb].parse(await response.json()) as z.output<(typeof answers)[Name]>;
    } catch (error) {
      // Closed in the middle of its answer.
      throw new StoreFailure("unreachable", sayRefusal("closed"), String(error));
    }
  }
  return {
    list: () => ask("list", {}),
    read: (paths) => ask("read", { paths }),
    readTops: (paths) => ask("read-tops", { paths }),
    write: (changes) => ask("write", { changes: changes.map(packChange) }),
    history: (path) => ask("history", { path }),
    readAt: async (id, path) => (await ask("read-at", { id, path })) ?? undefined,
    publish: (message, paths) => ask("publish", { message, paths }),
    spell: (names) => ask("spell", { names }),
    may: () => ask("may", {}),
  };
}

/**
 * The token of this run for what stands behind # in the address the desk was opened at. Nothing when the desk no longer knows
 * it: then it has to be opened anew.
 */
export async function openSession(fetch: typeof globalThis.fetch, ticket: string): Promise<string | undefined> {
  const response = await fetch("/session", { method: "POST", headers: { [tokenHeader]: ticket }, cache: "no-store" });
  return response.ok ? z.strictObject({ token: z.string() }).parse(await response.json()).token : undefined;
}
