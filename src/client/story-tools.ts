/**
 * <story-tools>: what a page does for its reader. Here is only the way back to where they stopped, and when to fetch the rest:
 * at the first turn of the page, or when something is pressed or selected.
 */
import { parsePlaces, placesKey } from "../reading/places.ts";
import type { Reader } from "./reader/open-reader.ts";

class StoryTools extends HTMLElement {
  #reader: Promise<Reader> | undefined;

  connectedCallback(): void {
    const wake = () => void this.#wake();
    const once = { once: true, passive: true, capture: true };
    for (const type of ["scroll", "selectionchange"]) document.addEventListener(type, wake, once);
    document.addEventListener("click", ({ target }) => {
      const button = target as HTMLButtonElement;
      if (button.closest("story-tools,.acts") !== null && button.name)
        void this.#wake().then(({ press }) => press(button.name), console.warn);
    });
    this.#offerPlace(this.dataset.story ?? "");
  }

  #wake(): Promise<Reader> {
    this.#reader ??= import("./reader/open-reader.ts").then(({ openReader }) => openReader(this.dataset.story ?? ""));
    // On a bad line the next press tries again.
    this.#reader.catch(() => {
      this.#reader = undefined;
    });
    return this.#reader;
  }

  /** A way back to where the reader stopped the last time. An address with a fragment means another place. */
  #offerPlace(story: string): void {
    const link = this.querySelector("a") as HTMLAnchorElement;
    try {
      const place = parsePlaces(localStorage.getItem(placesKey))[story];
      if (place === undefined || location.hash !== "" || document.getElementById(place) === null) return;
      link.hash = place;
      link.hidden = false;
    } catch {
      // Storage may be switched off; then nothing was kept.
    }
  }
}

customElements.define("story-tools", StoryTools);
