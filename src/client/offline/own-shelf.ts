/** The shelf of this site in a page. What stands on it is shown by the worker, so without one nothing is put there. */
import { openShelf, type Shelf } from "../../offline/shelf.ts";

/** `undefined` where the site has no worker. */
export function findShelf(): Shelf | undefined {
  const worker = document.body.dataset["worker"];
  if (worker === undefined) return undefined;
  const { pathname } = new URL(".", new URL(worker, location.href));
  return openShelf(pathname, {
    // Absent where the page is not served safely, whatever the types say.
    ...(window.caches === undefined ? {} : { caches }),
    fetch: (address, options) => fetch(address, options),
    navigator,
  });
}

export const hasWorker = (): boolean => (navigator.serviceWorker?.controller ?? null) !== null;

/** How long a worker that is on its way is waited for; ms. */
const patienceMs = 3000;

/** Whether there is one, or will be in a moment: a reader may ask for something on the first page they open. */
export const awaitWorker = async (): Promise<boolean> => {
  const ready = navigator.serviceWorker?.ready.then(() => true) ?? false;
  return hasWorker() || Promise.race([ready, new Promise<false>((go) => setTimeout(() => go(false), patienceMs))]);
};
