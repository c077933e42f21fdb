/** A shelf for tests: caches as the browser's are, in memory, and a host of texts. */
import type { Drawer, Kind, Shelf } from "../../../src/offline/shelf.ts";

const origin = "https://paper.example";

export interface MemoryShelf extends Shelf {
  /** By path: what the host sends; a missing one is a 404. */
  readonly host: Map<string, string>;
  /** Addresses that lie in a cache, the oldest first. */
  readonly list: (kind: Kind) => Promise<string[]>;
  /** Puts that still fit; the next is refused as a full disk refuses. */
  room: number;
}

export function createMemoryShelf(): MemoryShelf {
  const drawers = new Map<Kind, Map<string, Response>>();
  const resolve = (address: RequestInfo | URL) =>
    address instanceof Request ? address.url : new URL(String(address), origin).href;
  const openDrawer = (kind: Kind): Drawer => {
    const held = drawers.get(kind) ?? new Map<string, Response>();
    drawers.set(kind, held);
    return {
      match: async (address) => held.get(resolve(address))?.clone(),
      async put(address, answer) {
        if (shelf.room-- <= 0) throw new DOMException("full", "QuotaExceededError");
        held.delete(resolve(address));
        held.set(resolve(address), answer);
      },
      delete: async (address) => held.delete(resolve(address)),
      keys: async () => [...held.keys()].map((url) => new Request(url)),
    };
  };
  const shelf: MemoryShelf = {
    base: "/",
    host: new Map(),
    room: Number.POSITIVE_INFINITY,
    has: async (kind) => drawers.has(kind),
    open: async (kind) => openDrawer(kind),
    async fetch(address) {
      const text = shelf.host.get(address);
      const type = /\/$/.test(address) ? "text/html" : "text/plain";
      return text === undefined
        ? new Response("", { status: 404 })
        : new Response(text, { headers: { "content-type": type } });
    },
    alone: (run) => run(),
    list: async (kind) => (await openDrawer(kind).keys()).map(({ url }) => url.slice(origin.length)),
  };
  return shelf;
}
