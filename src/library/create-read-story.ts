/** A story of which the front matter is known: its file is read, and its bodies are parsed, when somebody asks for them. */
import { parseStory } from "../markdown/story-renderer.ts";
import { once } from "../once.ts";
import type { Approval } from "./approvals.ts";
import { createSource } from "./create-source.ts";
import { readOwnEditions } from "./own-editions.ts";
import type { ReadStory } from "./read-story.ts";
import type { SplitStory } from "./split-story.ts";
import type { Story } from "./story.ts";

export function createReadStory(entry: SplitStory, story: Story, approvals: readonly Approval[]): ReadStory {
  const openSource = once(() => createSource(entry).value);
  const parse = once(() => parseStory(openSource()).tree);
  const readOwn = once(() => readOwnEditions(entry.folder, openSource()).value.bodies);
  return {
    get source() {
      return openSource();
    },
    story,
    approvals,
    get tree() {
      return parse();
    },
    get own() {
      return readOwn();
    },
  };
}
