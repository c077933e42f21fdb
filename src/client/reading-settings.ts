/**
 * <reading-settings>: the 字 button. Its panel is made, and the panel's style fetched, on the first press; from then on the
 * button is the panel's by the browser's own rules. A reader who has chosen vertical text gets the code for it at once.
 */
import { loadSheet } from "./load-sheet.ts";

class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button") as HTMLButtonElement;
    button.addEventListener("click", () => {
      if (button.popoverTargetElement !== null) return;
      // On a bad line nothing happens and the next press tries again.
      Promise.all([import("./settings-panel.ts"), loadSheet(this.dataset.sheet ?? "")]).then(([{ createPanel }]) => {
        if (button.popoverTargetElement !== null) return;
        const panel = createPanel(this.dataset, button.ariaLabel ?? "");
        this.append(panel);
        button.popoverTargetElement = panel;
        button.click();
      }, console.warn);
    });
    if (document.documentElement.dataset.flow !== undefined)
      void import("./vertical-text.ts").then(({ turnText }) => turnText(true));
    // A page that comes back from the browser's memory shows what was set when it was left.
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) void import("./show-preferences.ts").then(({ showPreferences }) => showPreferences());
    });
  }
}

customElements.define("reading-settings", ReadingSettings);
