/** Readers are told what was wrong, or what came of it: a dated note at the end of a published story, the newest first. */
import { addListItem } from "../fields/add-list-item.ts";
import { createMoment } from "../fields/dates.ts";
import { editFrontMatter } from "../fields/edit-front-matter.ts";
import { quoteText } from "../fields/quote-text.ts";
import { findState } from "../library/state.ts";
import { site } from "../site/site.ts";
import { type Acted, type ActFacts, refuse } from "./acted.ts";

/** The two fields that hold dated notes. */
export type NoteField = "corrections" | "followups";

const dayOf = (now: number) => createMoment(now, site.timeZone).slice(0, 10);

/** `note` says what stood there before, or what happened since; `now` in milliseconds since 1970. */
export function addNote(
  text: string,
  facts: ActFacts,
  field: NoteField,
  note: string,
  now: number,
): Acted<"no-note" | "not-out"> {
  if (note.trim() === "") return refuse("no-note");
  // What nobody has read needs no note.
  if (findState(facts, now) !== "published") return refuse("not-out");
  return { text: addListItem(text, field, `{ date: ${dayOf(now)}, text: ${quoteText(note)} }`) };
}

export const correctStory = (text: string, facts: ActFacts, note: string, now: number) =>
  addNote(text, facts, "corrections", note, now);

/** So much is other that readers are told the day. */
export const markUpdated = (text: string, now: number): string =>
  editFrontMatter(text, [{ key: "updated", value: dayOf(now) }]);
