/** Links of authors lead to their pages once their names are spelt: by whoever has the dictionary at hand. */
import type { App } from "../app.ts";

/** Each name is asked for once, or again where that failed; `read` reads the story in which they stand. */
export function createSpeller(
  app: Pick<App, "ask" | "store">,
  read: () => Promise<void>,
): (unspelt: readonly string[]) => Promise<void> {
  const asked = new Set<string>();
  return async (unspelt) => {
    const names = unspelt.filter((name) => !asked.has(name));
    if (names.length === 0) return;
    for (const name of names) asked.add(name);
    try {
      const spelt = (await app.store.spell?.(names)) ?? [];
      const known = new Set(spelt.map(([name]) => name));
      await app.ask("names", { spelt, unspelt: names.filter((name) => !known.has(name)) });
      await read();
    } catch {
      for (const name of names) asked.delete(name);
    }
  };
}
