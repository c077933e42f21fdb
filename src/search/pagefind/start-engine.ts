/**
 * Pagefind in its worker, spoken to directly: its script for the page would add 12 KB and cut the query by the page's language.
 * Messages are `{ id, instanceId, method, args }`, answers `{ id, result }` or `{ id, error }`.
 */

/** A worker, or what stands in for it in tests. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: "message" | "error", listener: (event: { readonly data?: unknown }) => void): void;
  terminate(): void;
}

/** Record numbers with the positions found, in ascending order. */
export type Answer = ReadonlyMap<number, readonly number[]>;

export interface Engine {
  /**
   * Records holding `words`. `block`: only the first place where all stand one after another. Otherwise every place of each,
   * a word also by its beginning. Rejects when a part of the index could not be fetched.
   */
  ask(words: readonly string[], block: boolean): Promise<Answer>;
  stop(): void;
}

interface Reply {
  readonly id?: string;
  readonly result?: { readonly results?: readonly { readonly id: string; readonly words: readonly number[] }[] };
  readonly error?: string;
  readonly lost?: string;
}

/** `base` is the address of the engine's folder; `version` changes with the index and may still be on its way. */
export function startEngine(port: Port, base: string, version: Promise<string>): Engine {
  const waiting = new Map<string, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  let count = 0;
  const lost: string[] = [];
  let broken: Error | undefined;
  const failAll = (text: string) => {
    broken = new Error(text);
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  };
  port.addEventListener("message", ({ data }) => {
    const reply = data as Reply;
    if (reply.lost !== undefined) lost.push(reply.lost);
    const asked = waiting.get(reply.id ?? "");
    if (asked === undefined) return;
    waiting.delete(reply.id ?? "");
    if (reply.error === undefined) asked.resolve(reply);
    else asked.reject(new Error(reply.error));
  });
  port.addEventListener("error", () => failAll("the search worker stopped"));
  const send = (method: string, args: readonly unknown[]) =>
    new Promise<Reply>((resolve, reject) => {
      if (broken !== undefined) return reject(broken);
      count += 1;
      const id = String(count);
      waiting.set(id, { resolve, reject });
      port.postMessage({ id, instanceId: "luozi", method, args });
    });
  const ready = version.then((tag) => send("init", [{ basePath: base, language: "und", metaCacheTag: tag }]));
  // Told to whoever asks.
  ready.catch(() => undefined);
  return {
    async ask(words, block) {
      await ready;
      const before = lost.length;
      const query = words.join(" ");
      const { result } = await send("search", [block ? `"${query}"` : query, {}]);
      if (lost.length > before) throw new Error(`not fetched: ${lost.slice(before).join(" ")}`);
      return new Map(
        (result?.results ?? []).map(({ id, words: places }) => [Number(id), [...places].sort((a, b) => a - b)]),
      );
    },
    stop() {
      failAll("stopped");
      port.terminate();
    },
  };
}
