/**
 * <story-tools>: share, copy the address or a quotation, listen, go on reading. What a tool does is fetched when it is used;
 * here is only which of them this device has.
 */
import { parsePlaces, placesKey } from "../reading/places.ts";
import { parseLanguages } from "../variants/match-variant.ts";
import { findVoice } from "./find-voice.ts";

class StoryTools extends HTMLElement {
  connectedCallback(): void {
    const rows = parseLanguages(this.dataset.languages);
    const find = (name: string) => this.querySelector(`[name=${name}]`) as HTMLButtonElement;
    find("share").hidden = navigator.share === undefined;
    this.addEventListener("click", ({ target }) => {
      const { name } = target as HTMLButtonElement;
      if (name === "listen") void import("./listen.ts").then(({ listen }) => listen(target as HTMLElement, rows));
      else if (name) void import("./share-story.ts").then(({ shareStory }) => shareStory(this, name));
    });
    // A press would take the selection away before it could be read.
    find("quote").addEventListener("mousedown", (event) => event.preventDefault());
    document.addEventListener("selectionchange", () => {
      const selection = getSelection();
      const inside = selection?.isCollapsed === false && selection.anchorNode?.parentElement?.closest(".body");
      find("quote").hidden = !inside;
    });
    const { story = "" } = this.dataset;
    const once = { once: true, passive: true, capture: true };
    addEventListener("scroll", () => void import("./keep-place.ts").then(({ keepPlace }) => keepPlace(story)), once);
    this.#offerPlace(story);
    const { speechSynthesis: speech } = window;
    if (speech === undefined) return;
    const check = () => {
      find("listen").hidden = findVoice(speech.getVoices(), rows) === undefined;
    };
    speech.addEventListener?.("voiceschanged", check);
    check();
  }

  /** A way back to where the reader stopped the last time. An address with a fragment means another place. */
  #offerPlace(story: string): void {
    const link = this.querySelector("a") as HTMLAnchorElement;
    try {
      const place = parsePlaces(localStorage.getItem(placesKey))[story];
      if (place === undefined || location.hash !== "" || document.getElementById(place) === null) return;
      link.hash = place;
      link.hidden = false;
    } catch {
      // Storage may be switched off; then nothing was kept.
    }
  }
}

customElements.define("story-tools", StoryTools);
