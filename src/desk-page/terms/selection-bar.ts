/** What can be done with a word that is selected in the text: a term of it, or the same in every edition. */
import type { App } from "../app.ts";
import { button, h } from "../dom.ts";
import type { OpenStory } from "../open-story.ts";
import { say } from "../say.ts";
import type { TextEditor } from "../text-editor.ts";
import { askTerm } from "./ask-term.ts";

/** A word, not a sentence. */
const mostCharacters = 24;

export interface SelectionBar {
  readonly element: HTMLElement;
  /** Looks at what is selected now. */
  readonly update: () => void;
  readonly keep: () => void;
  readonly makeTerm: () => void;
}

export function createSelectionBar(app: App, open: OpenStory, editor: () => TextEditor): SelectionBar {
  const element = h("div.picked", { role: "toolbar", "aria-label": say("ofSelection"), hidden: true });

  /** The word; nothing where a mark of Markdown would be torn. */
  function readWord(): string | undefined {
    const { from, to } = editor().selection();
    const word = editor().getText().slice(from, to);
    return word.trim() === "" || /[\n[\]{}<>:#*|]/.test(word) || [...word].length > mostCharacters ? undefined : word;
  }
  const keep = () => {
    const word = readWord();
    if (word === undefined) return;
    const { from, to } = editor().selection();
    editor().replace(from, to, `:keep[${word}]`);
    editor().focus();
  };
  const makeTerm = () => {
    const word = readWord()?.trim();
    if (word !== undefined) void askTerm(app, open, word);
  };
  return {
    element,
    keep,
    makeTerm,
    update() {
      const word = app.may.write ? readWord() : undefined;
      element.hidden = word === undefined;
      if (word !== undefined)
        element.replaceChildren(
          h("b", { lang: open.shown?.written }, say("selected", { word: word.trim() })),
          button("link", makeTerm, {}, say("makeTerm")),
          button("link", keep, {}, say("keepIt")),
        );
    },
  };
}
