/** The inside of a service worker, as much of it as is used: the types of windows know none of it. */
import type { Surroundings } from "./shelf.ts";

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends LastingEvent {
  readonly request: Request;
  /** The page, asked for while the worker was waking up. */
  readonly preloadResponse?: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

/** What the build writes into the worker's file. */
export interface WorkerSettings {
  readonly base: string;
  /** Changes with the code, so that a worker is a new one when what it keeps is. */
  readonly version: string;
  /** By the first part of an edition's addresses, the path of its page for readers without network; `""` for all others. */
  readonly standIns: Readonly<Record<string, string>>;
}

export interface WorkerSide extends Surroundings {
  readonly offline: WorkerSettings;
  readonly caches: CacheStorage;
  readonly clients: { claim(): Promise<void> };
  readonly registration: {
    readonly navigationPreload?: { enable(): Promise<void> };
    unregister(): Promise<boolean>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}
