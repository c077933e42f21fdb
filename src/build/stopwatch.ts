/** How long each stage of a build takes, and the memory it takes. */
export interface StageTime {
  readonly name: string;
  readonly ms: number;
}

export interface Stopwatch {
  /** The stage before ends, the one named begins. */
  readonly begin: (name: string) => void;
  readonly stop: () => { readonly stages: readonly StageTime[]; readonly ms: number };
}

/** `now` gives milliseconds since the command began. */
export function createStopwatch(now: () => number = () => performance.now()): Stopwatch {
  const stages: StageTime[] = [];
  let current: { readonly name: string; readonly start: number } | undefined;
  const end = () => {
    if (current !== undefined) stages.push({ name: current.name, ms: now() - current.start });
    current = undefined;
  };
  return {
    begin(name) {
      end();
      current = { name, start: now() };
    },
    stop() {
      end();
      return { stages, ms: now() };
    },
  };
}

/** The most that this process has held, in bytes. */
export const readPeak = (): number => process.resourceUsage().maxRSS * 1024;
