/** What waits to be sent, kept by the browser for all its tabs: what one has written the next one sees before it writes. */
import type { Keeper, Pending } from "../../stores/remote/pending.ts";
import { StoreFailure } from "../../stores/store-failure.ts";
import { openShelf } from "../browser-shelf.ts";
import { say } from "../say.ts";

/** `name` tells one content from another. */
export async function openKeeper(name: string): Promise<Keeper> {
  const shelf = await openShelf<Pending>(`desk ${name} waiting`);
  let last: readonly Pending[] = [];
  return {
    hold: (work) => navigator.locks.request(`desk ${name}`, work),
    load: async () => {
      last = await shelf.list();
      return last;
    },
    async save(pending) {
      const before = new Set(last);
      const paths = new Set(pending.map(({ path }) => path));
      // Pictures lie here, too: only what is new is written.
      const puts = pending.filter((one) => !before.has(one));
      const gone = last.map(({ path }) => path).filter((path) => !paths.has(path));
      await shelf.change(puts, gone).catch((error: unknown) => {
        throw new StoreFailure("disk", say("browserFull"), String(error));
      });
      last = pending;
    },
  };
}
