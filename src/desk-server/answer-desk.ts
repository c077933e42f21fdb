/** THE list of what the desk of this machine can be asked, each with what it must be told: nothing less and nothing more. */

import { z } from "zod";
import { speak } from "../problems/speak.ts";
import { isStorePath } from "../stores/check-path.ts";
import { mostFiles } from "../stores/limits.ts";
import type { Store } from "../stores/store.ts";
import { StoreFailure } from "../stores/store-failure.ts";
import { packFile, unpackChange, wireChange } from "../stores/wire.ts";

export interface Desk {
  readonly store: Store;
}

const path = z.string().refine(isStorePath);
const nothing = z.strictObject({});
const mostMessage = 2000;
const mostName = 500;

const verb = <Told>(told: z.ZodType<Told>, answer: (desk: Desk, told: Told) => Promise<unknown>) => ({
  answer: (desk: Desk, body: unknown) => {
    const read = told.safeParse(body);
    if (!read.success) throw new StoreFailure("refused", speak`這一頁問的話，編輯台聽不懂。重新打開編輯台，再試一次。`);
    return answer(desk, read.data);
  },
});

const readSome = (read: "read" | "readTops") =>
  verb(z.strictObject({ paths: z.array(path).max(mostFiles) }), async ({ store }, { paths }) =>
    (await store[read](paths)).map(packFile),
  );

const verbs = {
  list: verb(nothing, ({ store }) => store.list()),
  read: readSome("read"),
  "read-tops": readSome("readTops"),
  write: verb(z.strictObject({ changes: z.array(wireChange).max(mostFiles) }), async ({ store }, { changes }) => {
    const written = await store.write(changes.map(unpackChange));
    return "conflicts" in written ? { conflicts: written.conflicts.map(packFile) } : written;
  }),
  history: verb(z.strictObject({ path }), ({ store }, told) => store.history(told.path)),
  "read-at": verb(z.strictObject({ id: z.string(), path }), async ({ store }, told) => {
    const file = await store.readAt(told.id, told.path);
    return file === undefined ? null : packFile(file);
  }),
  publish: verb(
    z.strictObject({ message: z.string().trim().min(1).max(mostMessage), paths: z.array(path).max(mostFiles) }),
    async ({ store }, { message, paths }) => {
      const { conflicts, bases = [], ...published } = await store.publish(message, paths);
      return conflicts === undefined
        ? published
        : { ...published, conflicts: conflicts.map(packFile), bases: bases.map(packFile) };
    },
  ),
  spell: verb(
    z.strictObject({ names: z.array(z.string().max(mostName)).max(mostFiles) }),
    async ({ store }, { names }) => (await store.spell?.(names)) ?? [],
  ),
  may: verb(nothing, ({ store }) => store.may()),
} as const;

const findVerb = (name: string) => (Object.hasOwn(verbs, name) ? verbs[name as keyof typeof verbs] : undefined);

/** A value for JSON. Throws a StoreFailure. */
export async function answerDesk(desk: Desk, name: string, body: unknown): Promise<unknown> {
  const found = findVerb(name);
  if (found === undefined) throw new StoreFailure("refused", speak`編輯台沒有「${name}」這件事。`);
  return found.answer(desk, body);
}
