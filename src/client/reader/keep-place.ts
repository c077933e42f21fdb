/** Keeps the paragraph a reader rests at, and forgets it when they have come to the end. Fetched when they begin to scroll. */
import { parsePlaces, placesKey, setPlace } from "../../reading/places.ts";
import { findPlace, findRegion, measureWindow } from "../find-place.ts";

/** How long the reader stays somewhere before it counts as resting there; ms. */
const restMs = 500;

/** Whether the last line of the text is in the window, or above it. */
function hasEnded(): boolean {
  const region = findRegion();
  const body = document.querySelector(".body");
  if (body === null) return true;
  if (region !== undefined) return region.scrollWidth + region.scrollLeft - measureWindow(region) < 8;
  return body.getBoundingClientRect().bottom < innerHeight;
}

export function keepPlace(story: string): void {
  let timer = 0;
  const note = () => {
    const place = findPlace();
    if (place === "") return;
    try {
      const places = setPlace(parsePlaces(localStorage.getItem(placesKey)), story, hasEnded() ? undefined : place);
      localStorage.setItem(placesKey, JSON.stringify(places));
    } catch {
      // Storage may be switched off; then nothing is kept.
    }
  };
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(note, restMs);
  };
  addEventListener("scroll", wait, { passive: true, capture: true });
  wait();
}
