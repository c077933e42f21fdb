/** The worker's side of the engine: answers the messages of `startEngine`. */
import type { Slot } from "../find-run.ts";
import { createRangeReader, type Fetch } from "../volumes/read-ranges.ts";
import { type Ask, createEngine, type EngineStart } from "./engine.ts";

/** To the worker: first where the index's folder is, then what the engine is started with, then questions. */
export type Request =
  | { readonly base: string }
  | { readonly start: EngineStart }
  | { readonly id: number; readonly volume: number; readonly slots: readonly Slot[] };

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

export function serveEngine(page: WorkerSide, fetch: Fetch): void {
  let start: (value: EngineStart) => void = () => undefined;
  const started = new Promise<EngineStart>((resolve) => {
    start = resolve;
  });
  let ask: Ask | undefined;
  page.addEventListener("message", ({ data }) => {
    if ("base" in data) ask = createEngine(started, data.base, createRangeReader(fetch));
    else if ("start" in data) start(data.start);
    else
      ask?.(data.volume, data.slots).then(
        (answer) => page.postMessage({ id: data.id, answer }),
        (error: unknown) => page.postMessage({ id: data.id, error: String(error) }),
      );
  });
}
