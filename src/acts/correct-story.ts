/** Readers are told what was wrong: a dated note at the end of a published story, the newest first. */
import { addListItem } from "../fields/add-list-item.ts";
import { createMoment } from "../fields/dates.ts";
import { quoteText } from "../fields/quote-text.ts";
import { findState } from "../library/state.ts";
import type { StoryFacts } from "../library/story-facts.ts";
import { site } from "../site/site.ts";
import { type Acted, refuse } from "./acted.ts";

/** `note` says what stood there before; `now` in milliseconds since 1970. */
export function correctStory(text: string, facts: StoryFacts, note: string, now: number): Acted<"no-note" | "not-out"> {
  if (note.trim() === "") return refuse("no-note");
  // What nobody has read needs no note.
  if (findState(facts, now) !== "published") return refuse("not-out");
  const day = createMoment(now, site.timeZone).slice(0, 10);
  return { text: addListItem(text, "corrections", `{ date: ${day}, text: ${quoteText(note)} }`) };
}
