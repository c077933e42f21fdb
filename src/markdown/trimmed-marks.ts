/**
 * Full-width marks that lose the empty half of their square: where two marks meet, and where an opening one begins a line. The
 * rule is that of `text-spacing-trim` (https://www.w3.org/TR/css-text-4/#text-spacing-classes), which not all browsers know;
 * the style asks for the half-width form of what is listed here. The ends of lines are known to nobody at build time.
 */
import type { Script } from "../variants/table.ts";

const opening = new Set("「『“‘（《〈【〔｛［");
const closing = new Set("」』”’）》〉】〕｝］");
/** In the middle of their square in Traditional faces, at its beginning in Simplified ones. */
const stops = new Set("，。、；：．");
const middle = new Set("・");
/** What stands on both sides of an apostrophe: the same sign, in a Chinese face a square wide. */
const latin = /\p{Script=Latin}/u;

/** Offsets of them in a text that begins a line. */
export function listTrimmedMarks(text: string, script: Script): number[] {
  const closes = (mark: string) => closing.has(mark) || (script === "Hans" && stops.has(mark));
  const isMiddle = (mark: string) => middle.has(mark) || (script === "Hant" && stops.has(mark));
  const trimmed: number[] = [];
  // All of these marks are one unit long.
  for (let at = 0; at < text.length; at += 1) {
    const [before, mark, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)];
    const follows = at === 0 || opening.has(before) || closes(before) || isMiddle(before);
    const isApostrophe = mark === "’" && latin.test(before) && latin.test(after);
    if (isApostrophe || (opening.has(mark) ? follows : closes(mark) && (closes(after) || isMiddle(after))))
      trimmed.push(at);
  }
  return trimmed;
}
