/** The page's end of the worker: a question in, its answer later. Answers come in the order of the questions. */
import type { Answered, Questions } from "../desk-engine/messages.ts";
import workerAddress from "../desk-engine/worker.ts?worker&url";
import { trustAddress } from "./trusted.ts";

export type AskWorker = <Name extends keyof Questions>(
  name: Name,
  ask: Questions[Name]["ask"],
) => Promise<Questions[Name]["answer"]>;

/** Another engine, another name: what one has counted is not the other's. */
export const engineName = workerAddress;

export function startEngine(): AskWorker {
  const worker = new Worker(trustAddress(workerAddress), { type: "module" });
  const waiting = new Map<number, { done: (answer: never) => void; fail: (error: Error) => void }>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.failure === undefined) asked?.done(data.answer as never);
    else asked?.fail(new Error(data.failure));
  });
  return (name, ask) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      worker.postMessage({ number: last, name, ask });
    });
}
