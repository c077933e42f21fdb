/**
 * A name may end in a character that the round trip takes for another word: 澤于 comes back as 澤於. No dictionary knows the
 * name, but the story does: it comes again and again, always after the same character, always in the same form.
 */
import { isHan } from "./finding.ts";
import type { Suspect } from "./suspect.ts";

/** How often the same two characters must stand in a story to be a name. */
const leastRepeats = 3;

/** Drops the suspects that the story itself shows to be names. `texts` are the blocks, `suspects` one list for each. */
export function dropNames(texts: readonly string[], suspects: readonly (readonly Suspect[])[]): Suspect[][] {
  const story = texts.join("\n");
  const count = new Map<string, number>();
  const isCandidate = ({ alone, evidence, before }: Suspect) => alone && evidence === undefined && isHan(before);
  for (const { before, typed } of suspects.flat().filter(isCandidate))
    count.set(before + typed, (count.get(before + typed) ?? 0) + 1);
  const isName = (suspect: Suspect) =>
    isCandidate(suspect) &&
    (count.get(suspect.before + suspect.typed) ?? 0) >= leastRepeats &&
    // Whoever also types the other form knows the difference, and never types it here.
    story.includes(suspect.returned) &&
    !story.includes(suspect.before + suspect.returned);
  return suspects.map((list) => list.filter((suspect) => !isName(suspect)));
}
