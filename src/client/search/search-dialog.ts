/**
 * <search-dialog>: opens the search sheet from the masthead, with `/` or Ctrl+K, and closes it again. It is put on the page when
 * it is first wanted; the box inside and the style of what it finds are fetched then.
 */
import { loadSheet } from "../load-sheet.ts";

class SearchDialog extends HTMLElement {
  get #dialog(): HTMLDialogElement | null {
    return this.querySelector("dialog");
  }

  connectedCallback(): void {
    document.addEventListener("click", (event) => {
      const target = event.target as Element;
      const opener = target.closest("[data-opens-search]");
      if (opener !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        this.#open();
      }
      if (target === this.#dialog || target.closest("[data-closes-search]")) this.#dialog?.close();
    });
    // Composing may begin before the box has arrived, which then could not know.
    this.addEventListener("compositionstart", () => this.toggleAttribute("data-composing", true));
    this.addEventListener("compositionend", () => this.toggleAttribute("data-composing", false));
    document.addEventListener("keydown", (event) => {
      const typing = (event.target as Element).closest("input, textarea, select, [contenteditable]") !== null;
      const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const chord = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      // A search field takes the first Escape for itself and only empties. One that ends a composition is the input method's.
      const leaves = event.key === "Escape" && this.#dialog?.open === true;
      if ((!slash && !chord && !leaves) || event.isComposing) return;
      event.preventDefault();
      if (leaves) this.#dialog?.close();
      else this.#open();
    });
  }

  #open(): void {
    void import("./search-box.ts");
    // Without it what is found is plain, and the next opening tries again.
    loadSheet(this.dataset.sheet ?? "").catch(console.warn);
    const template = this.querySelector("template");
    if (template !== null) template.replaceWith(template.content);
    if (this.#dialog?.open === false) this.#dialog.showModal();
    this.querySelector("input")?.focus();
  }
}

customElements.define("search-dialog", SearchDialog);
