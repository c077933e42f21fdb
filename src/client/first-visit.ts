/**
 * <first-visit data-languages>: stands on the root page only and sends a reader with a remembered choice, or a browser that prefers
 * another variant, to their front page. A shared link always shows what was shared: where servers show an edition's front page at
 * the root, that page carries it too, with the root's path as `data-root`, and there alone it does anything.
 */
import { matchVariant, parseLanguages } from "../variants/match-variant.ts";
import { readChoice } from "./choice.ts";

class FirstVisit extends HTMLElement {
  connectedCallback(): void {
    const { root = location.pathname } = this.dataset;
    if (location.pathname !== root) return;
    const chosen = readChoice();
    const rows = parseLanguages(this.dataset.languages);
    const wanted = rows.find(({ tag }) => tag === chosen) ?? matchVariant(navigator.languages, rows);
    if (wanted === undefined || wanted.tag === document.documentElement.lang) return;
    const link = document.querySelector<HTMLLinkElement>(`link[rel=alternate][hreflang="${wanted.tag}"]`);
    if (link !== null) location.replace(new URL(link.href).pathname + location.search + location.hash);
  }
}

customElements.define("first-visit", FirstVisit);
