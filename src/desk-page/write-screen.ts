/** Writing: the text in the middle, notes in the margin, one edition beside it. */
import type { App, Screen } from "./app.ts";
import { h } from "./dom.ts";
import { createInserting } from "./insert/inserting.ts";
import { ignoreNote, listNotes, startOf } from "./list-notes.ts";
import { buildNote, type Note, stackNotes } from "./notes.ts";
import type { OpenStory } from "./open-story.ts";
import { createProofPane } from "./proof-pane.ts";
import { say } from "./say.ts";
import { createSelectionBar } from "./terms/selection-bar.ts";
import { createTextEditor } from "./text-editor.ts";

/** Where notes have room beside the text. */
const wide = matchMedia("(min-width: 84rem)");

export function openWriteScreen(app: App, open: OpenStory): Screen {
  const margin = h("div.margin");
  const strip = h("div.strip", { hidden: true });
  let hasThree = false;
  const hasMargin = () => wide.matches && !hasThree;
  let notes: Note[] = [];
  /** The text the notes are about. */
  let saidOf = "";
  let shownNotes: { note: Note; element: HTMLElement }[] = [];

  const editor = createTextEditor({
    text: open.body,
    lang: open.lang,
    label: say("body"),
    gate: app.gate,
    onText: (body) => open.editBody(body, editor),
    onMove: () =>
      app.gate.whenQuiet("place", () => {
        place();
        picked.update();
      }),
  });
  const picked = createSelectionBar(app, open, () => editor);

  const acts = {
    mend({ problem }: Note) {
      const { place: at, suggestion } = problem;
      // Since it was said other words may have come before it: the next reading, a blink away, has it where it stands now.
      if (at === undefined || suggestion === undefined || saidOf !== editor.getText()) return;
      const shift = open.head.length;
      editor.replace(at.from - shift, at.to - shift, suggestion);
      editor.focus();
    },
    ignore(note: Note) {
      ignoreNote(note);
      show();
    },
  };

  /** Notes to their lines; on narrow screens those of the caret's own. */
  function place(): void {
    if (hasMargin()) {
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
    const isCurrent = editor.getText() === open.body && open.isCurrent;
    if (!isCurrent) return;
    saidOf = open.body;
    editor.setMarks(
      notes.flatMap(({ problem: { place: at, severity } }) =>
        at === undefined ? [] : [{ from: at.from - shift, to: at.to - shift, severity }],
      ),
    );
    shownNotes = hasMargin() ? notes.map((note) => ({ note, element: buildNote(note, acts) })) : [];
    margin.replaceChildren(...shownNotes.map(({ element }) => element));
    place();
  }

  /** Blank lines between the fence and the text: the engine counts lines from the fence. */
  const countBlank = () => (/^---[^\S\n]*\n(\s*)$/m.exec(open.head.slice(4))?.[1] ?? "").split("\n").length - 1;
  const sheet = h("div.sheet", {}, h("div.column", {}, editor.element, margin));
  const level = () =>
    app.gate.whenQuiet("level", () => {
      const text = editor.getText();
      const caret = editor.caret();
      // Before the text there is the head.
      if (caret === 0 && sheet.scrollTop === 0) return pane.toTop();
      const line = text.slice(0, caret).split("\n").length + countBlank();
      const start = text.lastIndexOf("\n", caret - 1) + 1;
      pane.level(line, Math.max(40, editor.topOf(start) + editor.element.offsetTop - sheet.scrollTop));
    });
  let levelTimer: ReturnType<typeof setTimeout> | undefined;
  const levelLater = () => {
    clearTimeout(levelTimer);
    levelTimer = setTimeout(level, 60);
  };
  // The pane follows the text, unless it is the pane that moves it.
  const scrolled = () => {
    if (!pane.element.matches(":hover")) levelLater();
  };
  sheet.addEventListener("scroll", scrolled, { passive: true });

  const element = h("main.write", {}, sheet);
  const pane = createProofPane(app, open, {
    onThree(three) {
      if (three === hasThree) return;
      hasThree = three;
      element.classList.toggle("comparing", three);
      show();
    },
    onScroll(line, top) {
      const offset = startOf(editor.getText(), line - countBlank());
      sheet.scrollTop = editor.topOf(offset) + editor.element.offsetTop - top;
    },
  });
  element.append(pane.element, strip, picked.element);
  const inserting = createInserting(app, open, element, {
    read: () => ({ text: editor.getText(), caret: editor.caret() }),
    replace({ from, to, insert }) {
      editor.replace(from, to, insert);
      editor.select(from + insert.trimEnd().length);
    },
  });
  const takeText = (event: Event) => {
    if ((event as CustomEvent).detail !== editor) editor.setText(open.body);
  };
  const showLater = () => {
    show();
    levelLater();
  };
  const nextNote = () => {
    const caret = editor.caret();
    const next = notes.find(({ at }) => at > caret) ?? notes[0];
    if (next !== undefined) editor.select(next.at);
  };
  /** THE keys of this screen; `shortcuts.ts` lists them. */
  const shortcuts: Readonly<Record<string, () => void>> = {
    F7: nextNote,
    F8: pane.nextDecision,
    "alone b": inserting.menu,
    "alone p": inserting.picture,
    "alone f": () => void element.classList.toggle("one"),
    "alone k": picked.keep,
    "three Digit0": pane.turnThree,
    "alone t": picked.makeTerm,
  };
  const keys = (event: KeyboardEvent) => {
    if (app.gate.isComposing() || event.isComposing) return;
    const { key, code, ctrlKey, altKey, shiftKey } = event;
    const name = altKey && ctrlKey ? `alone ${key.toLowerCase()}` : altKey && shiftKey ? `three ${code}` : key;
    const act = shortcuts[name];
    if (act === undefined) return;
    event.preventDefault();
    act();
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
      inserting.close();
      pane.close();
      editor.destroy();
    },
  };
}
