/**
 * The worker that takes the place of one which is not wanted any more, or is broken: browsers look for a new file with every page they
 * open, so it comes to every reader, removes what was kept, and ends itself.
 */
import { isOurs } from "./shelf.ts";
import type { WorkerSide } from "./worker-side.ts";

const side = self as unknown as WorkerSide;

async function withdraw(): Promise<void> {
  for (const name of await side.caches.keys()) if (isOurs(side.offline.base, name)) await side.caches.delete(name);
  await side.registration.unregister();
}

side.addEventListener("install", (event) => event.waitUntil(side.skipWaiting()));
side.addEventListener("activate", (event) => event.waitUntil(withdraw()));
