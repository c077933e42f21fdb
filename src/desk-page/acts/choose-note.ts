/** What a change of a published story is to its readers: nothing, a dated note, or a day. */

import type { ActFacts } from "../../acts/acted.ts";
import { addNote, markUpdated } from "../../acts/correct-story.ts";
import { h, listen, stone } from "../dom.ts";
import { forgetForm, keepForm, readKept } from "../kept-forms.ts";
import { say } from "../say.ts";

/** THE kinds, as an editor is asked. */
const kinds = ["slip", "correction", "followup", "revision"] as const;
export type ChangeKind = (typeof kinds)[number];

export interface NoteChoice {
  readonly build: () => HTMLElement;
  readonly kind: () => ChangeKind;
  /** The text with what readers are told; nothing when the note is not written. */
  readonly apply: (text: string, facts: ActFacts, now: number) => string | undefined;
  /** It was sent. */
  readonly forget: () => void;
}

/** `onChange` is called when another kind is chosen. */
export function createNoteChoice(folder: string, onChange: () => void): NoteChoice {
  const name = `note ${folder}`;
  const left = readKept(name);
  let kind: ChangeKind = kinds.find((one) => one === left?.["kind"]) ?? "slip";
  const note = h("textarea.in", { rows: 2, "aria-label": say("noteToReaders") });
  note.value = left?.["note"] ?? "";
  const keep = () => keepForm(name, { kind, note: note.value });
  note.addEventListener("input", keep);

  const radio = (one: ChangeKind) => {
    const input = h("input", { type: "radio", name: "change", checked: kind === one });
    return listen(input, {
      change() {
        kind = one;
        keep();
        onChange();
      },
    });
  };
  return {
    forget: () => forgetForm(name),
    kind: () => kind,
    build: () =>
      h(
        "div",
        {},
        h("h2.cap", {}, say("thisTime")),
        h(
          "div.when",
          {},
          ...kinds.map((name) =>
            h(
              "label",
              {},
              radio(name),
              stone(),
              h("span", {}, h("b", {}, say(name)), h("small", {}, say(`${name}Says`))),
            ),
          ),
        ),
        kind === "correction" || kind === "followup"
          ? h("div", {}, h("h2.cap", {}, say("noteToReaders"), " ", h("small", {}, say(`${kind}Hint`))), note)
          : false,
      ),
    apply(text, facts, now) {
      if (kind === "slip") return text;
      if (kind === "revision") return markUpdated(text, now);
      return addNote(text, facts, kind === "correction" ? "corrections" : "followups", note.value, now).text;
    },
  };
}
