/**
 * <variant-switch>: keeps the reader's place when they change the variant, and remembers the choice on the device. The links
 * work without it; ids are equal in every edition, so the id at the top of the window is the place.
 */
import { rememberChoice } from "./choice.ts";

/** The last heading or paragraph that starts above the upper third of the window. */
function findPlace(): string {
  if (window.scrollY < window.innerHeight / 3) return "";
  let place = "";
  for (const element of document.querySelectorAll<HTMLElement>(".body > [id]")) {
    if (element.getBoundingClientRect().top > window.innerHeight / 3) break;
    place = element.id;
  }
  return place;
}

class VariantSwitch extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (link === null) return;
      rememberChoice(link.hreflang);
      const place = findPlace();
      link.search = location.search;
      link.hash = place === "" ? location.hash : place;
    });
  }
}

customElements.define("variant-switch", VariantSwitch);
