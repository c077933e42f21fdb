/** A draft becomes a story of a day, this moment or a later one; one that waits for its moment gets another. */
import { createMoment, type Moment, parseMoment } from "../fields/dates.ts";
import { editFrontMatter } from "../fields/edit-front-matter.ts";
import { findState, type StoryState } from "../library/state.ts";
import { site } from "../site/site.ts";
import { type Acted, type ActFacts, refuse } from "./acted.ts";

interface Scheduled {
  /** As it is written into the field. */
  readonly day: string;
  readonly moment: Moment;
  /** What it was until now. */
  readonly before: StoryState;
}

type Reason = "no-moment" | "retracted" | "already-out" | "same";

/** `at` as an editor types it; absent: now. `now` in milliseconds since 1970. */
export function scheduleStory(
  text: string,
  facts: ActFacts,
  at: string | undefined,
  now: number,
): (Acted<Reason> & Scheduled) | { readonly text?: undefined; readonly refused: Reason } {
  const moment = at === undefined ? createMoment(now, site.timeZone) : parseMoment(at, site.timeZone);
  if (moment === undefined) return refuse("no-moment");
  if (facts.retracted) return refuse("retracted");
  const before = findState(facts, now);
  if (at === undefined && before === "published") return refuse("already-out");
  const day = at?.replace(" ", "T") ?? moment.slice(0, 16);
  const edited = editFrontMatter(text, [{ key: "draft" }, { key: "published", value: day }]);
  return edited === text ? refuse("same") : { text: edited, day, moment, before };
}
