/**
 * What the last whole check found, by story: a list of a thousand stories shows it without checking again. A story that has
 * changed since counts as unchecked; what a change elsewhere did to it is known after the next check.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../problems/problem.ts";
import { listStoryFolders, type StoryFolder } from "../stories/content-files.ts";
import type { Story } from "../stories/story.ts";

export interface CheckedStory {
  readonly digest: string;
  /** Absent when the story could not be read to its end. */
  readonly characters?: number | undefined;
  readonly problems: number;
}

/** By the path of the story's index.md. */
export type LastCheck = Readonly<Record<string, CheckedStory>>;

const memory = ".luozi/last-check.json";

/** Of the texts and the names of the files beside them. */
export function digestFolder({ bytes, editions, files }: StoryFolder): string {
  const hash = createHash("sha256").update(bytes);
  for (const edition of editions) hash.update(edition.name).update(edition.bytes);
  return hash.update(files.join("/")).digest("base64url");
}

export function createLastCheck(
  folders: readonly StoryFolder[],
  stories: readonly Pick<Story, "file" | "characters">[],
  problems: readonly Pick<Problem, "file">[],
): LastCheck {
  const characters = new Map(stories.map((story) => [story.file, story.characters]));
  const counts = new Map<string, number>();
  for (const { file } of problems) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return Object.fromEntries(
    folders.map((folder) => [
      folder.file,
      {
        digest: digestFolder(folder),
        characters: characters.get(folder.file),
        problems: counts.get(dirname(folder.file)) ?? 0,
      },
    ]),
  );
}

/** Called after every check of all content. A disk that refuses is no reason to fail: then the next list knows less. */
export function rememberCheck(
  root: string,
  content: { stories: readonly { story: Story }[]; problems: readonly Problem[] },
): void {
  const stories = content.stories.map(({ story }) => story);
  const check = createLastCheck(listStoryFolders(root).folders, stories, content.problems);
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
