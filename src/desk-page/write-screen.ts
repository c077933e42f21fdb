/** Writing: the text in the middle, notes in the margin, one edition beside it. */
import type { App, Screen } from "./app.ts";
import { button, h, listen } from "./dom.ts";
import { buildNote, type Note, stackNotes } from "./notes.ts";
import type { OpenStory } from "./open-story.ts";
import { createProofPane } from "./proof-pane.ts";
import { say } from "./say.ts";
import { createTextEditor } from "./text-editor.ts";

const ignored = new Set<string>();
const nameNote = ({ problem }: Note) => `${problem.file} ${problem.what}`;

/** Where notes have room beside the text. */
const wide = matchMedia("(min-width: 84rem)");

/** Offset of the start of a line of the body, counted from 1. */
const startOf = (body: string, line: number): number =>
  body
    .split("\n")
    .slice(0, Math.max(0, line - 1))
    .reduce((sum, text) => sum + text.length + 1, 0);

function listNotes(open: OpenStory): Note[] {
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

export function openWriteScreen(app: App, open: OpenStory): Screen {
  const margin = h("div.margin");
  const strip = h("div.strip", { hidden: true });
  const pane = createProofPane(app, open);
  let notes: Note[] = [];
  let shownNotes: { note: Note; element: HTMLElement }[] = [];

  const editor = createTextEditor({
    text: open.body,
    lang: open.shown?.written ?? document.documentElement.lang,
    label: say("body"),
    gate: app.gate,
    onText: (body) => open.session.edit(open.head + body, editor),
    onMove: () => app.gate.whenQuiet("place", place),
  });

  const acts = {
    mend({ problem }: Note) {
      const { place, suggestion } = problem;
      if (place === undefined || suggestion === undefined) return;
      const shift = open.head.length;
      editor.replace(place.from - shift, place.to - shift, suggestion);
      editor.focus();
    },
    ignore(note: Note) {
      ignored.add(nameNote(note));
      show();
    },
  };

  /** Notes to their lines; on narrow screens those of the caret's own. */
  function place(): void {
    if (wide.matches) {
      strip.hidden = true;
      strip.replaceChildren();
      stackNotes(shownNotes.map(({ note, element }) => ({ element, top: editor.topOf(note.at) })));
      return;
    }
    const caret = editor.caret();
    const text = editor.getText();
    const [from, to] = [text.lastIndexOf("\n", caret - 1) + 1, text.indexOf("\n", caret)];
    const own = notes.filter(({ at }) => at >= from && (to < 0 || at <= to));
    strip.hidden = own.length === 0;
    strip.replaceChildren(...own.map((note) => buildNote(note, acts)));
  }

  /** What the engine said, where it still holds: text may have been typed since. */
  function show(): void {
    notes = listNotes(open);
    const shift = open.head.length;
    const isCurrent = editor.getText() === open.body;
    if (!isCurrent) return;
    editor.setMarks(
      notes.flatMap(({ problem: { place: at, severity } }) =>
        at === undefined ? [] : [{ from: at.from - shift, to: at.to - shift, severity }],
      ),
    );
    shownNotes = wide.matches ? notes.map((note) => ({ note, element: buildNote(note, acts) })) : [];
    margin.replaceChildren(...shownNotes.map(({ element }) => element));
    place();
  }

  const sheet = h("div.sheet", {}, h("div.column", {}, editor.element, margin));
  const level = () =>
    app.gate.whenQuiet("level", () => {
      const text = editor.getText();
      const caret = editor.caret();
      // Counted from the fence, as the engine counts.
      const blank = (/^---[^\S\n]*\n(\s*)$/m.exec(open.head.slice(4))?.[1] ?? "").split("\n").length - 1;
      const line = text.slice(0, caret).split("\n").length + blank;
      const start = text.lastIndexOf("\n", caret - 1) + 1;
      pane.level(line, Math.max(40, editor.topOf(start) + editor.element.offsetTop - sheet.scrollTop));
    });
  let levelTimer: ReturnType<typeof setTimeout> | undefined;
  const levelLater = () => {
    clearTimeout(levelTimer);
    levelTimer = setTimeout(level, 60);
  };
  sheet.addEventListener("scroll", levelLater, { passive: true });

  const element = h("main.write", {}, sheet, pane.element, strip);
  const takeText = (event: Event) => {
    if ((event as CustomEvent).detail !== editor) editor.setText(open.body);
  };
  const showLater = () => {
    show();
    levelLater();
  };
  const keys = (event: KeyboardEvent) => {
    if (app.gate.isComposing() || event.isComposing) return;
    if (event.key === "F8") {
      event.preventDefault();
      pane.nextDecision();
    } else if (event.key === "F7") {
      event.preventDefault();
      const caret = editor.caret();
      const next = notes.find(({ at }) => at > caret) ?? notes[0];
      if (next !== undefined) editor.select(next.at);
    } else if (event.key.toLowerCase() === "f" && event.ctrlKey && event.altKey) {
      event.preventDefault();
      element.classList.toggle("one");
    }
  };
  open.session.addEventListener("text", takeText);
  open.addEventListener("story", showLater);
  wide.addEventListener("change", show);
  document.addEventListener("keydown", keys);
  requestAnimationFrame(showLater);

  return {
    element,
    close() {
      open.session.removeEventListener("text", takeText);
      open.removeEventListener("story", showLater);
      wide.removeEventListener("change", show);
      document.removeEventListener("keydown", keys);
      clearTimeout(levelTimer);
      pane.close();
      editor.destroy();
    },
  };
}

/** One text area and nothing else: for telephones, and for whoever wants it. */
export function openPlainScreen(app: App, open: OpenStory, back: () => void): Screen {
  const area = listen(h("textarea", { "aria-label": say("body"), lang: open.shown?.written, spellcheck: "false" }), {
    input: () => app.gate.whenQuiet("plain", () => open.session.edit(open.head + area.value, area)),
  });
  area.value = open.body;
  const takeText = (event: Event) => {
    if ((event as CustomEvent).detail === area) return;
    const { selectionStart, selectionEnd } = area;
    area.value = open.body;
    area.setSelectionRange(selectionStart, selectionEnd);
  };
  open.session.addEventListener("text", takeText);
  return {
    element: h(
      "main.plain",
      {},
      h("p.strip", {}, h("span", {}, say("plainSays")), h("span.end", {}, button("link", back, {}, say("plainBack")))),
      area,
    ),
    close: () => open.session.removeEventListener("text", takeText),
  };
}

/** The pane alone, where there is no room for both. */
export function openProofScreen(app: App, open: OpenStory): Screen {
  const pane = createProofPane(app, open);
  return { element: h("main.write.reading", {}, pane.element), close: pane.close };
}
