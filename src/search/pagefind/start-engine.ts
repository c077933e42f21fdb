/** The page's side of the engine: hands questions to the worker and its answers back. */
import type { Ask, EngineStart } from "./engine.ts";
import type { Reply, Request } from "./serve-engine.ts";

/** A worker that runs `serveEngine`, or what stands in for it in tests. */
export interface Port {
  postMessage(message: Request): void;
  addEventListener(type: "message" | "error", listener: (event: { readonly data?: unknown }) => void): void;
  terminate(): void;
}

export interface RunningEngine {
  readonly ask: Ask;
  readonly stop: () => void;
}

/** `base` is the address of the index's folder; `start` may still be on its way. */
export function startEngine(port: Port, base: string, start: Promise<EngineStart>): RunningEngine {
  const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  let count = 0;
  let broken: Error | undefined;
  const failAll = (text: string) => {
    broken = new Error(text);
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  };
  port.addEventListener("message", ({ data }) => {
    const reply = data as Reply;
    waiting.get(reply.id)?.resolve(reply);
    waiting.delete(reply.id);
  });
  port.addEventListener("error", () => failAll("the search worker stopped"));
  port.postMessage({ base });
  start.then(
    (value) => port.postMessage({ start: value }),
    (error: unknown) => failAll(String(error)),
  );
  return {
    async ask(volume, slots) {
      const reply = await new Promise<Reply>((resolve, reject) => {
        if (broken !== undefined) return reject(broken);
        count += 1;
        waiting.set(count, { resolve, reject });
        port.postMessage({ id: count, volume, slots });
      });
      if (reply.answer === undefined) throw new Error(reply.error);
      return reply.answer;
    },
    stop() {
      failAll("stopped");
      port.terminate();
    },
  };
}
