/**
 * What was counted of each story, kept by the browser from one look at the desk to the next: a story is read to be counted once, and
 * again when something it is read from is another.
 */
import type { StoryWeight } from "../../desk-engine/desk-story.ts";
import type { TermUse } from "../../desk-engine/term-use.ts";
import { digest } from "../../stores/digest.ts";
import { engineName } from "../ask-worker.ts";
import { openShelf } from "../browser-shelf.ts";

export const weights = new Map<string, StoryWeight>();

/** Of all these stories; nothing while one of them was not counted or cannot be read. */
export function listTermUses(folders: readonly string[]): TermUse[] | undefined {
  const uses = folders.flatMap((folder) => weights.get(folder)?.terms ?? []);
  return uses.length === folders.length ? uses : undefined;
}

interface KeptWeight {
  /** The folder. */
  readonly path: string;
  /** Digest of the versions it was counted from. */
  readonly of: string;
  readonly weight: StoryWeight;
}

export interface Scales {
  /** Those of these that are to be counted, in the same order; what is known of the others stands in `weights`. */
  readonly listUncounted: (folders: readonly string[], versions: ReadonlyMap<string, string>) => Promise<string[]>;
  readonly note: (folder: string, weight: StoryWeight) => void;
  /** What was noted outlives the page. */
  readonly keep: () => Promise<void>;
}

export async function openScales(): Promise<Scales> {
  const shelf = await openShelf<KeptWeight>(`desk ${location.pathname} weights`);
  const kept = new Map((await shelf.list().catch(() => [])).map((one) => [one.path, one]));
  const current = new Map<string, string>();
  let noted: KeptWeight[] = [];
  return {
    async listUncounted(folders, versions) {
      const encoder = new TextEncoder();
      const uncounted: string[] = [];
      for (const folder of folders) {
        const of = await digest("SHA-1", encoder.encode(`${engineName} ${versions.get(folder)}`));
        current.set(folder, of);
        const known = kept.get(folder);
        if (known?.of === of) weights.set(folder, known.weight);
        else uncounted.push(folder);
      }
      return uncounted;
    },
    note(folder, weight) {
      weights.set(folder, weight);
      const one = { path: folder, of: current.get(folder) ?? "", weight };
      kept.set(folder, one);
      noted.push(one);
    },
    async keep() {
      const puts = noted;
      noted = [];
      // A browser that is full counts again the next time.
      if (puts.length > 0) await shelf.change(puts, []).catch(() => undefined);
    },
  };
}
