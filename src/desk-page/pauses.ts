/** What is done a while after the last letter, and not while an input method composes; of one name only the last waits. */
import type { ComposeGate } from "./compose-gate.ts";

/** Milliseconds. */
const pauses = { draft: 150, save: 1200, retry: 5000 } as const;

type Pause = keyof typeof pauses;

export interface Pauses {
  readonly after: (pause: Pause, act: () => void) => void;
  readonly clear: () => void;
}

export function createPauses(gate: ComposeGate): Pauses {
  const timers = new Map<Pause, ReturnType<typeof setTimeout>>();
  return {
    after(pause, act) {
      clearTimeout(timers.get(pause));
      const later = () => gate.whenQuiet(pause, act);
      timers.set(pause, setTimeout(later, pauses[pause]));
    },
    clear() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
