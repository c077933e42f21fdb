/** Where a story stands between its editor and its readers. */
import { isPublished } from "./order.ts";
import type { Story } from "./story.ts";

export type StoryState = "draft" | "scheduled" | "published";

/** `now` in milliseconds since 1970. */
export function findState(story: Story, now: number): StoryState {
  if (story.draft) return "draft";
  return isPublished(story, now) ? "published" : "scheduled";
}
