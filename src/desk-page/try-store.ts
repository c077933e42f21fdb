/** temporary */
import type { Store, StoreFile } from "../stores/store.ts";
export function createTryStore(): Store {
  const files = new Map<string, StoreFile>();
  const load = (async () => {
    const list = (await (await fetch("./try.json")).json()) as { path: string; text?: string; base64?: string }[];
    for (const { path, text, base64 } of list)
      files.set(
        path,
        text === undefined
          ? { path, bytes: Uint8Array.from(atob(base64 ?? ""), (c) => c.charCodeAt(0)), version: "1" }
          : { path, text, version: "1" },
      );
  })();
  let n = 1;
  return {
    async list() {
      await load;
      return [...files.values()].map(({ path, version, text, bytes }) => ({
        path,
        version,
        bytes: (text ?? bytes ?? "").length,
      }));
    },
    async read(paths) {
      await load;
      return paths.flatMap((path) => files.get(path) ?? []);
    },
    async write(changes) {
      const bad = changes.filter(({ path, base }) => files.get(path)?.version !== base);
      if (bad.length > 0) return { conflicts: bad.flatMap(({ path }) => files.get(path) ?? []) };
      return {
        written: changes.map(({ path, text = "" }) => {
          const version = String(++n);
          files.set(path, { path, text, version });
          return { path, version };
        }),
      };
    },
    async history() {
      return [];
    },
    async readAt() {
      return undefined;
    },
    async publish() {
      return { state: "sent", say: "已送出，兩分鐘後上線。" };
    },
    async may() {
      return { write: true, publish: true, hand: "編輯部" };
    },
  };
}
