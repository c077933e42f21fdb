/** A line of the desk's list, from the top of the story's file: whatever is wrong with it, it is in the list. */
import { findState } from "../library/state.ts";
import type { ListedStory } from "./desk-story.ts";
import type { StoryTop } from "./read-top.ts";

/** `now` in milliseconds since 1970. */
export function listStory(folder: string, top: StoryTop | undefined, now: number): ListedStory {
  const { facts, authors: people = [], topics = [] } = top ?? {};
  const authors = people.map(({ name, role }) => `${name} ${role}`).join("　");
  const filed = { folder, authors, names: people.map(({ name }) => name), topics };
  if (facts === undefined) return { ...filed, headline: folder };
  const { headline, written, published } = facts;
  return { ...filed, headline: headline || folder, written, state: findState(facts, now), published };
}
