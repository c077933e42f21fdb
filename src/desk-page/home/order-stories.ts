/** The sections of the desk's list: what is on it and what is out, the newest first; what is planned, the next first. */
import type { ListedStory } from "../../desk-engine/desk-story.ts";
import type { StoryState } from "../../library/state.ts";
import { stateOf } from "../story-list.ts";

type Stories = readonly ListedStory[];

const order = (stories: Stories, ...states: (StoryState | "broken")[]): ListedStory[] =>
  stories
    .filter((story) => states.includes(stateOf(story)))
    .sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1));

export const orderOnDesk = (stories: Stories) => order(stories, "draft", "broken").reverse();
export const orderPlanned = (stories: Stories) => order(stories, "scheduled");
export const orderOut = (stories: Stories) => order(stories, "published", "retracted").reverse();
