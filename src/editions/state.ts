/** Where a story stands on its way to readers. Every list of the site and of the desk asks here. */
import type { Story } from "../library/story.ts";

export const storyStates = ["draft", "scheduled", "published"] as const;
export type StoryState = (typeof storyStates)[number];

/** `now` in milliseconds since 1970. A draft stays one whatever its day; a story comes out at its moment, not after it. */
export function findState({ draft, published }: Pick<Story, "draft" | "published">, now: number): StoryState {
  if (draft) return "draft";
  return Date.parse(published) <= now ? "published" : "scheduled";
}
