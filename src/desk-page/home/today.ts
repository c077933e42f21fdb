/**
 * Characters written today, in this browser: what each story has gained since it was first open today. What was cut is not held
 * against anybody, and a manuscript that was taken in counts only from then on.
 */
import { keepNote, readNote } from "../browser-notes.ts";
import { h } from "../dom.ts";
import { readNow } from "../moments.ts";
import { count, say } from "../say.ts";

export interface Today {
  /** `YYYY-MM-DD`, on the publication's clock. */
  readonly day: string;
  /** Characters of a story when it was first open, and last; by folder. */
  readonly stories: Readonly<Record<string, readonly [first: number, last: number]>>;
}

export function noteCharacters(today: Today | undefined, day: string, folder: string, characters: number): Today {
  const stories = today?.day === day ? today.stories : {};
  const first = stories[folder]?.[0] ?? characters;
  return { day, stories: { ...stories, [folder]: [first, characters] } };
}

export const sumToday = (today: Today | undefined, day: string): number =>
  today?.day === day
    ? Object.values(today.stories).reduce((sum, [first, last]) => sum + Math.max(0, last - first), 0)
    : 0;

const key = "desk-today";

function readToday(): Today | undefined {
  try {
    return JSON.parse(readNote(key) ?? "null") ?? undefined;
  } catch {
    // Somebody else's note.
    return undefined;
  }
}

const dayOf = (now: number) => readNow(now).slice(0, 10);

export const keepCharacters = (folder: string, characters: number): void =>
  void keepNote(key, JSON.stringify(noteCharacters(readToday(), dayOf(Date.now()), folder, characters)));

/** Nothing on a day on which nothing was written yet. */
export function buildToday(now: number): HTMLElement | undefined {
  const sum = sumToday(readToday(), dayOf(now));
  if (sum === 0) return undefined;
  return h(
    "section.today",
    {},
    h("h2.cap", {}, say("today")),
    h("p", {}, h("b", {}, count(sum)), h("small", {}, say("writtenToday"))),
  );
}
