/** <story-contents>: marks the section being read and those behind it. The links work without it. */
import { findRegion, measureStart, measureWindow } from "./find-place.ts";

class StoryContents extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>("a")];
    const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const mark = () => {
      const region = findRegion();
      const third = measureWindow(region) / 3;
      const here = sections.findLastIndex((section) => section !== null && measureStart(section, region) < third);
      for (const [at, link] of links.entries()) {
        link.classList.toggle("read", at < here);
        if (at === here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    // Captured, for vertical text scrolls in a window of its own.
    addEventListener("scroll", mark, { passive: true, capture: true });
  }
}

customElements.define("story-contents", StoryContents);
