/** The text without an editor's help, and the editions without the text: what there is room for on a telephone. */
import type { App, Screen } from "./app.ts";
import { button, h, listen } from "./dom.ts";
import { createInserting } from "./insert/inserting.ts";
import type { OpenStory } from "./open-story.ts";
import { createProofPane } from "./proof-pane.ts";
import { say } from "./say.ts";

/** One text area and nothing else: for telephones, and for whoever wants it. */
export function openPlainScreen(app: App, open: OpenStory, back: () => void): Screen {
  const area = listen(h("textarea", { "aria-label": say("body"), lang: open.lang, spellcheck: "false" }), {
    // At once, as the editor does: what is composed is never put back to what it was before.
    input: () => open.editBody(area.value, area),
  });
  area.value = open.body;
  const takeText = (event: Event) => {
    if ((event as CustomEvent).detail === area) return;
    const { selectionStart, selectionEnd } = area;
    area.value = open.body;
    area.setSelectionRange(selectionStart, selectionEnd);
  };
  open.session.addEventListener("text", takeText);
  const element = h(
    "main.plain",
    {},
    h("p.strip", {}, h("span", {}, say("plainSays")), h("span.end", {}, button("link", back, {}, say("plainBack")))),
    area,
  );
  const inserting = createInserting(app, open, element, {
    read: () => ({ text: area.value, caret: area.selectionStart }),
    replace({ from, to, insert }) {
      area.focus();
      area.setSelectionRange(from, to);
      // By the browser's own hand: it can be taken back.
      if (document.execCommand("insertText", false, insert)) return;
      area.setRangeText(insert, from, to, "end");
      open.editBody(area.value, area);
    },
  });
  return {
    element,
    close() {
      inserting.close();
      open.session.removeEventListener("text", takeText);
    },
  };
}

/** The pane alone, where there is no room for both. */
export function openProofScreen(app: App, open: OpenStory): Screen {
  const pane = createProofPane(app, open, { onThree: () => undefined, onScroll: () => undefined });
  return { element: h("main.write.reading", {}, pane.element), close: pane.close };
}
