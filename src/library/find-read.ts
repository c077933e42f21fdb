/** What was last read in this process, for those who render it. Content is read before anything is rendered: a miss is a programming error. */
import type { Result } from "../problems/problem.ts";
import { namePage, nameStory } from "./read-body.ts";
import type { ReadPage } from "./read-pages.ts";
import type { ReadStory } from "./read-story.ts";
import { findMemory } from "./reading-memory.ts";

function find<Value>(name: string): Value {
  const read = findMemory().find(name) as Result<Value> | undefined;
  if (read?.value === undefined) throw new Error(`not read: ${name}`);
  return read.value;
}

/** `file`: path of its index.md from the project folder. */
export const findReadStory = (file: string): ReadStory => find(nameStory(file));

/** `file`: its path from the project folder. */
export const findReadPage = (file: string): ReadPage => find(namePage(file));
