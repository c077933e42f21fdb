/** What was last read in this process, for those who render it. Content is read before anything is rendered: a miss is a programming error. */
import type { FinishedStory } from "./finish-story.ts";
import { namePage, nameStory } from "./read-body.ts";
import type { FinishedPage, ReadPage } from "./read-pages.ts";
import type { ReadStory } from "./read-story.ts";
import { findMemory } from "./reading-memory.ts";

/** `file`: path of its index.md from the project folder. */
export function findReadStory(file: string): ReadStory {
  const finished = findMemory().find(nameStory(file)) as FinishedStory | undefined;
  if (finished?.read === undefined) throw new Error(`not read: ${file}`);
  return finished.read;
}

/** `file`: its path from the project folder. */
export function findReadPage(file: string): ReadPage {
  const finished = findMemory().find(namePage(file)) as FinishedPage | undefined;
  if (finished?.page === undefined) throw new Error(`not read: ${file}`);
  return finished.page;
}
