/**
 * The text as it is written: CodeMirror, letter for letter. It stands in a shadow of its own, where its styles are taken without
 * an exception from the page's policy. While an input method composes no mark is added, moved or taken away (compose-gate.ts).
 */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState, type Range, StateEffect, StateField, Transaction } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type { PlacedProblem } from "../desk-engine/place-problems.ts";
import type { ComposeGate } from "./compose-gate.ts";
import { countOpen, lookAtLine } from "./markdown-marks.ts";
import sheet from "./styles/editor.css?inline";

/** A problem's place in the text. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  readonly severity: PlacedProblem["severity"];
}

const setMarks = StateEffect.define<readonly TextMark[]>();
const lookAgain = StateEffect.define<null>();

const problemMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const moved = marks.map(transaction.changes);
    const set = transaction.effects.find((effect) => effect.is(setMarks));
    if (set === undefined) return moved;
    const length = transaction.newDoc.length;
    const fitting = (set.value as readonly TextMark[]).filter(({ from, to }) => from < to && to <= length);
    return Decoration.set(
      fitting.map(({ from, to, severity }) =>
        Decoration.mark({ class: severity === "error" ? "slip err" : "slip" }).range(from, to),
      ),
      true,
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});

function drawLooks({ state }: EditorView): DecorationSet {
  const drawn: Range<Decoration>[] = [];
  let open = 0;
  for (let number = 1; number <= state.doc.lines; number += 1) {
    const line = state.doc.line(number);
    const { line: kind, marks } = lookAtLine(line.text, open);
    open = countOpen(line.text, open);
    if (kind !== undefined) drawn.push(Decoration.line({ class: kind }).range(line.from));
    for (const { from, to, kind: name } of marks)
      drawn.push(Decoration.mark({ class: name }).range(line.from + from, line.from + to));
  }
  return Decoration.set(drawn, true);
}

const looks = (gate: ComposeGate) =>
  ViewPlugin.fromClass(
    class {
      drawn: DecorationSet;
      constructor(view: EditorView) {
        this.drawn = drawLooks(view);
      }
      update(update: ViewUpdate) {
        const asked = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(lookAgain)));
        if (!update.docChanged && !asked) return;
        if (!gate.isComposing() && !update.view.composing) {
          this.drawn = drawLooks(update.view);
          return;
        }
        this.drawn = this.drawn.map(update.changes);
        gate.whenQuiet("looks", () => update.view.dispatch({ effects: lookAgain.of(null) }));
      }
    },
    { decorations: ({ drawn }) => drawn },
  );

export interface TextEditor {
  readonly element: HTMLElement;
  readonly focus: () => void;
  readonly getText: () => string;
  /** Another text, put in where it differs: the caret stays where it was. */
  readonly setText: (text: string) => void;
  readonly setMarks: (marks: readonly TextMark[]) => void;
  /** Replaces a piece that still stands there. */
  readonly replace: (from: number, to: number, text: string) => void;
  readonly select: (from: number, to?: number) => void;
  /** Offset of the caret. */
  readonly caret: () => number;
  /** What is selected; `from` is `to` where nothing is. */
  readonly selection: () => { readonly from: number; readonly to: number };
  /** Offset of the line that stands so many pixels below the top of the element. */
  readonly offsetAt: (top: number) => number;
  /** Pixels from the top of the element to a line. */
  readonly topOf: (offset: number) => number;
  readonly destroy: () => void;
}

export interface TextEditorOptions {
  readonly text: string;
  readonly lang: string;
  readonly label: string;
  readonly gate: ComposeGate;
  readonly onText: (text: string) => void;
  /** The caret moved, or lines did. */
  readonly onMove: () => void;
}

/** From where and to where two texts differ, and what stands there in the second. */
function compare(before: string, after: string): { from: number; to: number; insert: string } {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

export function createTextEditor({ text, lang, label, gate, onText, onMove }: TextEditorOptions): TextEditor {
  const element = document.createElement("div");
  element.className = "text-editor";
  const shadow = element.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  shadow.adoptedStyleSheets = [style];
  const view = new EditorView({
    root: shadow,
    parent: shadow,
    state: EditorState.create({
      doc: text,
      extensions: [
        history(),
        // Ctrl Enter is the way to publish.
        keymap.of([...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"), ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, lang, spellcheck: "false", "aria-multiline": "true" }),
        problemMarks,
        looks(gate),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onText(update.state.doc.toString());
          if (update.selectionSet || update.geometryChanged) onMove();
        }),
      ],
    }),
  });
  return {
    element,
    focus: () => view.focus(),
    getText: () => view.state.doc.toString(),
    setText(next) {
      const change = compare(view.state.doc.toString(), next);
      if (change.from === change.to && change.insert === "") return;
      view.dispatch({ changes: change, annotations: Transaction.addToHistory.of(true) });
    },
    setMarks: (marks) => view.dispatch({ effects: setMarks.of(marks) }),
    replace: (from, to, insert) => view.dispatch({ changes: { from, to, insert }, userEvent: "input.replace" }),
    select(from, to = from) {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    caret: () => view.state.selection.main.head,
    selection: () => view.state.selection.main,
    offsetAt: (top) => view.lineBlockAtHeight(top - view.documentPadding.top).from,
    topOf: (offset) => view.lineBlockAt(Math.min(offset, view.state.doc.length)).top + view.documentPadding.top,
    destroy: () => view.destroy(),
  };
}
