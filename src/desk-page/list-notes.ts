/** Which problems stand in the text, and where; reminders an editor has put aside are left out while the page is open. */
import type { Note } from "./notes.ts";
import type { OpenStory } from "./open-story.ts";

const ignored = new Set<string>();
const nameNote = ({ problem }: Note) => `${problem.file} ${problem.what}`;

export const ignoreNote = (note: Note): void => void ignored.add(nameNote(note));

/** Offset of the start of a line of the body, counted from 1. */
export const startOf = (body: string, line: number): number =>
  body
    .split("\n")
    .slice(0, Math.max(0, line - 1))
    .reduce((sum, text) => sum + text.length + 1, 0);

/** In the order of the text. */
export function listNotes(open: OpenStory): Note[] {
  const { head, body } = open;
  const first = head.split("\n").length;
  return open.bodyProblems
    .map(
      (problem): Note => ({
        problem,
        at:
          problem.place === undefined
            ? startOf(body, (problem.line ?? first) - first + 1)
            : problem.place.from - head.length,
      }),
    )
    .filter((note) => note.problem.severity === "error" || !ignored.has(nameNote(note)))
    .sort((a, b) => a.at - b.at);
}
