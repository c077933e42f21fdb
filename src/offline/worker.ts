/**
 * The service worker: one file at the root of the site, bundled by the build. It takes the stand-in pages along when it is installed,
 * and answers requests by the rules of answer-request.ts. A new one takes over at once: what is kept means the same to both.
 */
import { answerFile, answerPage, sortRequest } from "./answer-request.ts";
import { isOutdated, openShelf, readPath } from "./shelf.ts";
import { takePage } from "./take-page.ts";
import type { WorkerSide } from "./worker-side.ts";

const side = self as unknown as WorkerSide;
const { base, standIns } = side.offline;
const shelf = openShelf(base, {
  caches: side.caches,
  fetch: (address, options) => fetch(address, options),
  navigator: side.navigator,
});

async function install(): Promise<void> {
  for (const path of new Set(Object.values(standIns)))
    await takePage(shelf, { path, kind: "frame", headline: "", whole: false });
  await side.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await side.caches.keys()) if (isOutdated(base, name)) await side.caches.delete(name);
  await side.registration.navigationPreload?.enable();
  await side.clients.claim();
}

const findStandIn = (url: string): string => {
  const [segment = ""] = readPath(url).slice(base.length).split("/");
  return standIns[segment] ?? standIns[""] ?? "";
};

side.addEventListener("install", (event) => event.waitUntil(install()));
side.addEventListener("activate", (event) => event.waitUntil(activate()));
side.addEventListener("fetch", (event) => {
  const { request, preloadResponse } = event;
  const later = (work: Promise<unknown>) => event.waitUntil(work);
  const ask = () => fetch(request);
  const kind = sortRequest(base, request);
  if (kind === "file") event.respondWith(answerFile(shelf, request.url, ask, later));
  if (kind !== "page") return;
  const network = Promise.resolve(preloadResponse).then((answer) => answer ?? ask());
  event.respondWith(answerPage(shelf, request.url, network, findStandIn(request.url), later));
});
