/**
 * What the last whole check found, by story: a list of a thousand stories shows it without checking again. A story that has
 * changed since counts as unchecked; what a change elsewhere did to it is known after the next check.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Content } from "../library/read-content.ts";

export interface CheckedStory {
  readonly digest: string;
  /** Absent when the story could not be read to its end. */
  readonly characters?: number | undefined;
  readonly problems: number;
}

/** By the path of the story's index.md. */
export type LastCheck = Readonly<Record<string, CheckedStory>>;

const memory = ".luozi/last-check.json";

/** Called after every check of all content. A disk that refuses is no reason to fail: then the next list knows less. */
export function rememberCheck(root: string, { folders, stories, problems }: Content): void {
  const characters = new Map(stories.map(({ story }) => [story.file, story.characters]));
  const counts = new Map<string, number>();
  for (const { file } of problems) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  const check: LastCheck = Object.fromEntries(
    folders.map(({ file, digest }) => [
      file,
      { digest, characters: characters.get(file), problems: counts.get(dirname(file)) ?? 0 },
    ]),
  );
  try {
    mkdirSync(dirname(join(root, memory)), { recursive: true });
    writeFileSync(join(root, memory), JSON.stringify(check));
  } catch {
    // As said above.
  }
}

/** Empty when there was none or it cannot be read. */
export function recallCheck(root: string): LastCheck {
  try {
    return JSON.parse(readFileSync(join(root, memory), "utf8")) as LastCheck;
  } catch {
    return {};
  }
}
