/** The story's contents for the bar's sheet: as they stand on the page, with the minutes each section takes. */
import type { ReaderWords } from "../../site/reader-words.ts";
import { countMinutes } from "../../site/reading-time.ts";
import { element } from "../element.ts";

/** Characters of a section: from its heading to the next of its kind. */
function measureSection(heading: Element | null): number {
  let characters = 0;
  for (
    let next = heading?.nextElementSibling;
    next && next.tagName !== heading?.tagName;
    next = next.nextElementSibling
  )
    characters += next.textContent.replace(/\s/g, "").length;
  return characters;
}

export function listSections(words: ReaderWords): HTMLElement {
  const list = document.querySelector("story-contents ol")?.cloneNode(true) as HTMLElement;
  for (const link of list.querySelectorAll("a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const minutes = String(countMinutes(measureSection(heading)));
    link.append(element("small", {}, words.sectionMinutes.replace("{count}", minutes)));
    // The way leads to the section; the sheet would lie over it.
    link.addEventListener("click", () => link.closest<HTMLElement>("[popover]")?.hidePopover());
  }
  return element("div", { className: "contents" }, list);
}
