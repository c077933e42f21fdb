/** A published story is taken back, or a retracted one restored: nothing of its text is lost. */
import { createMoment } from "../fields/dates.ts";
import { editFrontMatter } from "../fields/edit-front-matter.ts";
import { maxReasonLength } from "../fields/limits.ts";
import { quoteText } from "../fields/quote-text.ts";
import { findState } from "../library/state.ts";
import { site } from "../site/site.ts";
import { type Acted, type ActFacts, refuse } from "./acted.ts";

/** What is wrong with a reason that readers are to be told. */
export function checkReason(reason: string): "no-reason" | "too-long" | undefined {
  if (reason.trim() === "") return "no-reason";
  return [...reason].length > maxReasonLength ? "too-long" : undefined;
}

/** `now` in milliseconds since 1970. */
export function retractStory(
  text: string,
  facts: ActFacts,
  reason: string,
  now: number,
): Acted<"no-reason" | "too-long" | "retracted" | "not-out"> {
  const wrong = checkReason(reason);
  if (wrong !== undefined) return refuse(wrong);
  if (facts.retracted) return refuse("retracted");
  if (findState(facts, now) !== "published") return refuse("not-out");
  const day = createMoment(now, site.timeZone).slice(0, 10);
  const value = `{ date: ${day}, reason: ${quoteText(reason)} }`;
  return { text: editFrontMatter(text, [{ key: "retracted", value }]) };
}

export const restoreStory = (text: string, facts: ActFacts): Acted<"not-retracted"> =>
  facts.retracted ? { text: editFrontMatter(text, [{ key: "retracted" }]) } : refuse("not-retracted");
