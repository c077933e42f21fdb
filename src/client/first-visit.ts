/**
 * <first-visit data-languages>: stands on the root page only and sends a reader with a remembered choice, or a browser that prefers
 * another variant, to their front page. No other page carries it, so a shared link always shows what was shared.
 */
import { matchVariant, parseLanguages } from "../variants/match-variant.ts";
import { readChoice } from "./choice.ts";

class FirstVisit extends HTMLElement {
  connectedCallback(): void {
    const chosen = readChoice();
    const rows = parseLanguages(this.dataset.languages);
    const wanted = rows.find(({ tag }) => tag === chosen) ?? matchVariant(navigator.languages, rows);
    if (wanted === undefined || wanted.tag === document.documentElement.lang) return;
    const link = document.querySelector<HTMLLinkElement>(`link[rel=alternate][hreflang="${wanted.tag}"]`);
    if (link !== null) location.replace(new URL(link.href).pathname + location.search + location.hash);
  }
}

customElements.define("first-visit", FirstVisit);
