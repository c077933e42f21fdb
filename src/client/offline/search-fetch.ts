/** How the search and its worker fetch: what is on the device first. */
import { type Ask, createKeepingFetch } from "../../offline/keep-answers.ts";
import { openShelf } from "../../offline/shelf.ts";
import { searchFolder } from "../../search/search-files.ts";

/** `index` is the address of the index's folder, or of a file in it. */
export function searchFetch(index: string): Ask {
  const shelf = openShelf(index.slice(0, index.indexOf(searchFolder)), {
    ...(globalThis.caches === undefined ? {} : { caches }),
    fetch: (address, options) => fetch(address, options),
    navigator,
  });
  return createKeepingFetch(
    (address, options) => fetch(address, options),
    async () => ((await shelf.has("frame")) ? shelf.open("search") : undefined),
  );
}
