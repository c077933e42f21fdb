/** Where a story stands on its way to readers. Every list of the site and of the desk asks here. */
import type { Moment } from "../fields/dates.ts";

export const storyStates = ["draft", "scheduled", "published", "retracted"] as const;
export type StoryState = (typeof storyStates)[number];

interface Stated {
  readonly draft: boolean;
  readonly published: Moment;
  /** Of a list of facts: whether; of a story: the day. */
  readonly retracted?: boolean | Moment | undefined;
}

/**
 * `now` in milliseconds since 1970. A draft stays one whatever its day; a story comes out at its moment, not after it. Only what
 * was out can be retracted.
 */
export function findState({ draft, published, retracted = false }: Stated, now: number): StoryState {
  if (draft) return "draft";
  if (Date.parse(published) > now) return "scheduled";
  return retracted === false ? "published" : "retracted";
}
