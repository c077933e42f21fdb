/**
 * <search-dialog>: opens the search sheet from the masthead, with `/` or Ctrl+K, and closes it again. The box inside is
 * fetched when the sheet is first wanted.
 */
class SearchDialog extends HTMLElement {
  get #dialog(): HTMLDialogElement {
    return this.querySelector("dialog") as HTMLDialogElement;
  }

  connectedCallback(): void {
    document.addEventListener("click", (event) => {
      const target = event.target as Element;
      const opener = target.closest("[data-opens-search]");
      if (opener !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        this.#open();
      }
      if (target === this.#dialog || target.closest("[data-closes-search]")) this.#dialog.close();
    });
    document.addEventListener("keydown", (event) => {
      const typing = (event.target as Element).closest("input, textarea, select, [contenteditable]") !== null;
      const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
      const chord = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if ((!slash && !chord) || event.isComposing) return;
      event.preventDefault();
      this.#open();
    });
  }

  #open(): void {
    void import("./search-box.ts");
    if (!this.#dialog.open) this.#dialog.showModal();
    this.querySelector("input")?.focus();
  }
}

customElements.define("search-dialog", SearchDialog);
