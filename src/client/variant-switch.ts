/**
 * <variant-switch>: keeps the reader's place when they change the variant, and remembers the choice on the device. The links
 * work without it; ids are equal in every edition, so the id at the top of the window is the place.
 */
import { rememberChoice } from "./choice.ts";
import { findPlace } from "./find-place.ts";

/** How long the reader stays somewhere before it counts as resting there, and at the top before they have left the text; ms. */
const restMs = 200;
const leaveMs = 10_000;

class VariantSwitch extends HTMLElement {
  #place = "";
  #timer = 0;

  connectedCallback(): void {
    // The masthead scrolls away: to change the variant one goes back to the top, and means the place one came from.
    // Captured, for vertical text scrolls in a window of its own.
    addEventListener("scroll", () => this.#after(restMs, () => this.#note()), { passive: true, capture: true });
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (link === null) return;
      rememberChoice(link.hreflang);
      const place = findPlace() || this.#place;
      link.search = location.search;
      link.hash = place === "" ? location.hash : place;
    });
  }

  #after(pause: number, run: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(run, pause);
  }

  #note(): void {
    const place = findPlace();
    if (place !== "") this.#place = place;
    else
      this.#after(leaveMs, () => {
        this.#place = "";
      });
  }
}

customElements.define("variant-switch", VariantSwitch);
