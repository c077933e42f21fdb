/**
 * <enlarged-pictures>: a picture of the story, pressed, is shown as large as it goes. What shows it is fetched when a reader comes
 * near one; without it, and without scripts, the picture is a link to its largest size. Only pages with such pictures have it.
 */
import enlargedSheet from "../styles/enlarged.css?url";
import { loadSheet } from "./load-sheet.ts";

class EnlargedPictures extends HTMLElement {
  connectedCallback(): void {
    const load = () => Promise.all([import("./enlarge.ts"), loadSheet(enlargedSheet)]);
    const find = (event: Event) => (event.target as Element).closest?.<HTMLAnchorElement>("figure > a");
    for (const name of ["pointerover", "focusin"])
      document.addEventListener(name, (event) => {
        if (find(event)) load().catch(console.warn);
      });
    document.addEventListener("click", (event) => {
      const link = find(event);
      if (!link || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      // On a line that has broken the browser goes where the link leads, and says so.
      load()
        .then(([{ enlarge }]) => enlarge(this, link))
        .catch(() => location.assign(link.href));
    });
  }
}

customElements.define("enlarged-pictures", EnlargedPictures);
