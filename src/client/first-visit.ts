/**
 * The root page's only script: sends a reader with a remembered choice, or a browser that prefers another variant, to their
 * front page. Runs nowhere else, so a shared link always shows what was shared.
 */
import { matchVariant, variants } from "../variants/table.ts";
import { choiceKey } from "./choice.ts";

function readChoice(): string | null {
  try {
    return localStorage.getItem(choiceKey);
  } catch {
    return null;
  }
}

const shown = document.documentElement.lang;
const chosen = readChoice();
const wanted =
  variants.find((variant) => variant.tag === chosen) ??
  (chosen === null ? matchVariant(navigator.languages) : undefined);
if (wanted !== undefined && wanted.tag !== shown) {
  const link = document.querySelector<HTMLLinkElement>(`variant-switch a[hreflang="${wanted.tag}"]`);
  if (link !== null) location.replace(link.href + location.search + location.hash);
}
