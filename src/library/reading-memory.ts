/**
 * What was made while reading the content, kept as long as what it was made from is the same: of a thousand stories the dev
 * server reads the one that was saved, and a build reads each once. The price: whatever a check comes to read must join the
 * digest (digest-folder.ts), and a new address has every story read again.
 */
export interface ReadingMemory {
  /** What was made last under this name when it was made from the same; else what `make` gives now. */
  readonly recall: <Value>(name: string, from: string, make: () => Value) => Value;
}

export function createMemory(): ReadingMemory {
  const known = new Map<string, { readonly from: string; readonly value: unknown }>();
  return {
    recall<Value>(name: string, from: string, make: () => Value): Value {
      const last = known.get(name);
      if (last?.from === from) return last.value as Value;
      const value = make();
      known.set(name, { from, value });
      return value;
    },
  };
}

/** Vite runs the content loader in a copy of our modules: what copies share hangs on the process. */
const place = Symbol.for("luozi.reading-memory");
const shared = globalThis as typeof globalThis & { [place]?: ReadingMemory };

/** From here on `findMemory` gives this one, in every copy. */
export function shareMemory(memory: ReadingMemory): ReadingMemory {
  shared[place] = memory;
  return memory;
}

export const findMemory = (): ReadingMemory => shared[place] ?? shareMemory(createMemory());
