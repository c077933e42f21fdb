/** The versions of the page by their full names, for the panel of settings and for the reading bar. */
import type { ReaderWords } from "../site/reader-words.ts";
import { element } from "./element.ts";

/** Links; a press is handed to the switch in the masthead, which keeps the reader's place. */
export function listVersions(words: ReaderWords): HTMLElement | undefined {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("variant-switch a")];
  if (links.length === 0) return undefined;
  const origin = document.querySelector(".origin");
  const original = origin?.querySelector("a")?.hreflang ?? document.documentElement.lang;
  const rows = links.map((link) => {
    const row = link.cloneNode() as HTMLAnchorElement;
    row.removeAttribute("aria-label");
    row.textContent = link.ariaLabel;
    const note = link.hreflang === original ? words.isOriginal : words.isConverted;
    if (origin !== null) row.append(element("small", { lang: document.documentElement.lang }, note));
    row.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      link.click();
    });
    return element("li", {}, row);
  });
  const list = element("ul", {}, ...rows);
  return element("div", { className: "versions" }, element("p", {}, words.variants), list);
}
