/** <desk-page>, in the dev server only: editions that scroll together, reasons on focus, files that open, news at once. */
const key = "desk-place";

class DeskPage extends HTMLElement {
  connectedCallback(): void {
    const texts = [...this.querySelectorAll<HTMLElement>(".text")];
    for (const text of texts) this.#join(text, texts);
    this.#keepPlace(texts[0]);
    // A long list is counted in pieces.
    if (this.querySelector("[data-counting]") !== null) setTimeout(() => location.reload(), 300);
    for (const event of ["focusin", "pointerover"]) this.addEventListener(event, ({ target }) => this.#explain(target));
    this.addEventListener("click", ({ target }) => this.#open(target));
  }

  /** The other editions follow the one that is scrolled, paragraph by paragraph. */
  #join(text: HTMLElement, texts: readonly HTMLElement[]): void {
    text.addEventListener("scroll", () => {
      // Moved by another one: it has the same place already.
      if (text.dataset.led !== undefined) {
        delete text.dataset.led;
        return;
      }
      const { top } = text.getBoundingClientRect();
      const place = [...text.querySelectorAll<HTMLElement>("[data-place]")].find(
        (element) => element.getBoundingClientRect().bottom > top,
      );
      for (const other of texts) {
        if (other === text) continue;
        const same = place && other.querySelector(`[data-place="${CSS.escape(place.dataset.place ?? "")}"]`);
        const before = other.scrollTop;
        if (place && same)
          other.scrollTop +=
            same.getBoundingClientRect().top -
            other.getBoundingClientRect().top -
            (place.getBoundingClientRect().top - top);
        else other.scrollTop = text.scrollTop;
        if (other.scrollTop !== before) other.dataset.led = "";
      }
    });
  }

  /** Where the reading was before the page came anew. */
  #keepPlace(text: HTMLElement | undefined): void {
    const kept = sessionStorage.getItem(key + location.pathname);
    if (text === undefined) return;
    if (kept !== null) text.scrollTop = Number(kept);
    addEventListener("pagehide", () => sessionStorage.setItem(key + location.pathname, String(text.scrollTop)));
  }

  /** The reason of the decision under the focus or the pointer; the same decision shows in every edition. */
  #explain(target: EventTarget | null): void {
    const id = target instanceof Element ? target.closest<HTMLElement>("a.decision")?.dataset.decision : undefined;
    const reason = this.querySelector<HTMLOutputElement>(".reason");
    for (const mark of this.querySelectorAll<HTMLElement>("a.decision"))
      mark.classList.toggle("current", mark.dataset.decision === id);
    if (reason === null) return;
    reason.hidden = id === undefined;
    const entry = id === undefined ? null : document.getElementById(id);
    reason.textContent = [".forms", ".why"].map((name) => entry?.querySelector(name)?.textContent ?? "").join("　");
  }

  #open(target: EventTarget | null): void {
    const file = target instanceof Element ? target.closest<HTMLElement>("[data-open]")?.dataset.open : undefined;
    if (file !== undefined) void fetch(`${this.dataset.opener}?file=${encodeURIComponent(file)}`);
  }
}

customElements.define("desk-page", DeskPage);

/** The part of Vite's `import.meta.hot` that is used here. */
interface Hot {
  on(event: string, answer: () => void): void;
}
(import.meta as { hot?: Hot }).hot?.on("desk:change", () => location.reload());

export {};
