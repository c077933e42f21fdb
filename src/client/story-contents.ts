/** <story-contents>: marks the section being read and those behind it. The links work without it. */
class StoryContents extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>("a")];
    const sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const mark = () => {
      const here = sections.findLastIndex(
        (section) => section !== null && section.getBoundingClientRect().top < innerHeight / 3,
      );
      for (const [at, link] of links.entries()) {
        link.classList.toggle("read", at < here);
        if (at === here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
    for (const section of sections) if (section !== null) observer.observe(section);
  }
}

customElements.define("story-contents", StoryContents);
