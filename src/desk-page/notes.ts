/**
 * Notes: what is wrong where, beside its line: one sentence, its reason, one button that mends. In the margin where there is room,
 * else below the text for the paragraph the caret is in, so that no note ever moves the text.
 */
import type { PlacedProblem } from "../desk-engine/place-problems.ts";
import { button, h, stone } from "./dom.ts";
import { say } from "./say.ts";

export interface Note {
  readonly problem: PlacedProblem;
  /** Offset in the text where it stands. */
  readonly at: number;
}

interface Acts {
  readonly mend: (note: Note) => void;
  readonly ignore: (note: Note) => void;
}

/** What a mended problem is called on its button. */
function nameMend({ suggestion = "" }: PlacedProblem): string {
  const text = suggestion.trim();
  return text === "" || [...text].length > 12 ? say("mendGone") : say("mend", { text });
}

export function buildNote(note: Note, { mend, ignore }: Acts): HTMLElement {
  const { problem } = note;
  const { what, why, fix, severity, suggestion } = problem;
  return h(
    "div.tip",
    { role: "note" },
    stone(severity === "error" ? "key" : ""),
    h("b", {}, what),
    h("span.why", {}, why),
    suggestion === undefined ? h("span.why", {}, fix) : false,
    h(
      "span.group",
      {},
      suggestion === undefined ? false : button("btn small", () => mend(note), {}, nameMend(problem)),
      severity === "warning" ? button("link", () => ignore(note), {}, say("asIs")) : false,
    ),
  );
}

/** Pixels between two notes. */
const gap = 12;

/** Stacks notes from the top: each at its line, or below the one before it. */
export function stackNotes(notes: readonly { readonly element: HTMLElement; readonly top: number }[]): void {
  let free = 0;
  for (const { element, top } of notes) {
    const at = Math.max(top, free);
    element.style.insetBlockStart = `${at}px`;
    free = at + element.offsetHeight + gap;
  }
}
