/** Files of the host as this browser keeps them from one visit to the next. */
import type { BlobShelf } from "../../stores/remote/blob-shelf.ts";
import { openShelf } from "../browser-shelf.ts";

/** `name` tells one content from another. */
export async function openBlobs(name: string): Promise<BlobShelf> {
  const shelf = await openShelf<{ readonly path: string; readonly bytes: Uint8Array }>(`desk ${name} fetched`);
  return {
    keys: shelf.keys,
    find: async (version) => (await shelf.find(version))?.bytes,
    change: (puts, gone) =>
      shelf.change(
        [...puts].map(([path, bytes]) => ({ path, bytes })),
        gone,
      ),
  };
}
