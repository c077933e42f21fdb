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
