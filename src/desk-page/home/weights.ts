/** What was counted of each story, from one look at the desk to the next. */
import type { StoryWeight } from "../../desk-engine/desk-story.ts";

export const weights = new Map<string, StoryWeight>();
