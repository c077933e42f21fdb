/**
 * <reading-settings>: the 字 button. Its panel is made, and the panel's words and style fetched, on the first press; from then on the
 * button is the panel's by the browser's own rules. A reader who has chosen vertical text gets the code for it at once.
 */
import { preferencesKey } from "../reading/preferences-key.ts";
import { loadSheet } from "./load-sheet.ts";
import { readWords } from "./read-words.ts";

class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button") as HTMLButtonElement;
    button.addEventListener("click", () => {
      if (button.popoverTargetElement !== null) return;
      // On a bad line nothing happens and the next press tries again.
      const parts = [import("./settings-panel.ts"), readWords(), loadSheet(this.dataset.sheet ?? "")] as const;
      Promise.all(parts).then(([{ createPanel }, words]) => {
        if (button.popoverTargetElement !== null) return;
        const panel = createPanel(words, button.ariaLabel ?? "");
        this.append(panel);
        button.popoverTargetElement = panel;
        button.click();
      }, console.warn);
    });
    if (document.documentElement.dataset.flow !== undefined)
      void import("./vertical-text.ts").then(({ openTurned }) => openTurned());
    const show = () => void import("./show-preferences.ts").then(({ showPreferences }) => showPreferences());
    // A page that comes back from the browser's memory shows what was set when it was left, one made ahead what was set then.
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) show();
    });
    addEventListener("storage", ({ key }) => {
      if (key === preferencesKey) show();
    });
  }
}

customElements.define("reading-settings", ReadingSettings);
