/** Reads single stories, or finds them read: in this process, or by one before. */
import { createHash } from "node:crypto";
import type { KeptFiles } from "../kept/kept-files.ts";
import type { ContentReader } from "./content-reader.ts";
import { createReadStory } from "./create-read-story.ts";
import { formatMoments } from "./digest-folder.ts";
import { type FinishedStory, finishStory, listRows, type Surroundings } from "./finish-story.ts";
import { formatKept, restoreStory } from "./kept-story.ts";
import type { ReadStory } from "./read-story.ts";
import type { ReadingMemory } from "./reading-memory.ts";
import type { SplitStory } from "./split-story.ts";

/** What a reader remembers, and whom it tells. */
export interface StoryMemory {
  /** Stories that stand as they stood when they were last read with this memory are not read again. */
  readonly memory: ReadingMemory;
  /** The same from one process to the next; trees are then not held, but parsed again when somebody asks. */
  readonly kept?: KeptFiles | undefined;
  /** Given each story that was read now, while its trees are at hand. */
  readonly onRead?: ((read: ReadStory) => void) | undefined;
}

export interface StoryReader {
  /** `undefined` for a file that is no front matter and body. */
  readonly read: (entry: SplitStory) => FinishedStory | undefined;
  /** Whether a process before read it as it stands. */
  readonly isKept: (entry: SplitStory) => boolean;
}

export function createStoryReader(
  reader: ContentReader,
  surroundings: Surroundings,
  surroundingsDigest: string,
  { memory, kept, onRead }: StoryMemory,
): StoryReader {
  const nameKept = ({ folder, digest }: SplitStory) =>
    createHash("sha256").update(`${folder.file} ${digest} ${surroundingsDigest}`).digest("hex");
  const finish = (entry: SplitStory): FinishedStory | undefined => {
    const name = nameKept(entry);
    const text = kept?.find(name);
    const rows = kept === undefined ? [] : listRows(entry, surroundings);
    const restored = text === undefined ? undefined : restoreStory(reader, entry, text, rows);
    if (restored !== undefined) return restored;
    const finished = finishStory(reader, entry, surroundings);
    const value = finished?.value;
    if (finished === undefined || value === undefined) return finished;
    onRead?.(value);
    if (kept === undefined) return finished;
    kept.keep(name, formatKept(entry, { ...finished, value }, rows));
    return { ...finished, value: createReadStory(entry, value.story, value.approvals) };
  };
  return {
    read(entry) {
      const of = `${entry.digest} ${surroundingsDigest} ${formatMoments(entry.folder)}`;
      return memory.recall(`story ${entry.folder.file}`, of, () => finish(entry));
    },
    isKept: (entry) => kept?.has(nameKept(entry)) === true,
  };
}
