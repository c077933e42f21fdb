/** The worker's side of the engine: answers the messages of `startEngine`. */
import type { Slot } from "../find-run.ts";
import { type Ask, createEngine, type EngineStart } from "./engine.ts";

/** To the worker: first where the engine's folder is, then what it is started with, then questions. */
export type Request =
  | { readonly base: string }
  | { readonly start: EngineStart }
  | { readonly id: number; readonly slots: readonly Slot[] };

/** From the worker. */
export interface Reply {
  readonly id: number;
  readonly answer?: Awaited<ReturnType<Ask>>;
  /** Why there is none: the address of what could not be fetched, or what the engine said. */
  readonly error?: string;
}

export interface WorkerSide {
  postMessage(reply: Reply): void;
  addEventListener(type: "message", listener: (event: { readonly data: Request }) => void): void;
}

async function load(address: string, fetch: (address: string) => Promise<Response>): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address).catch((error: unknown) => Promise.reject(new Error(`${address}: ${error}`)));
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`);
  const unpacked = response.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

export function serveEngine(page: WorkerSide, fetch: (address: string) => Promise<Response>): void {
  let start: (value: EngineStart) => void = () => undefined;
  const started = new Promise<EngineStart>((resolve) => {
    start = resolve;
  });
  let ask: Ask | undefined;
  page.addEventListener("message", ({ data }) => {
    if ("base" in data) ask = createEngine(started, (file) => load(data.base + file, fetch));
    else if ("start" in data) start(data.start);
    else
      ask?.(data.slots).then(
        (answer) => page.postMessage({ id: data.id, answer }),
        (error: unknown) => page.postMessage({ id: data.id, error: String(error) }),
      );
  });
}
