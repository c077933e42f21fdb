/**
 * Takes the bar away on the way down and brings it back on the way up. Text set vertically scrolls in a window of its own, which
 * no query of the style sees, so this is done here for both ways of setting; where the page is at its top, the masthead is.
 */
import { countMinutes } from "../../site/reading-time.ts";
import { findRegion, measureStart, measureWindow } from "../find-place.ts";

/** Less is a finger that trembles; px. */
const leastMove = 6;
/** So far from the top there is no bar; px. */
const top = 160;

/** `tell` is given the minutes that are left. */
export function moveBar(bar: HTMLElement, tell: (minutes: number) => void): void {
  const body = document.querySelector<HTMLElement>(".body");
  const characters = body?.textContent.replace(/\s/g, "").length ?? 0;
  const measure = () => scrollY - (findRegion()?.scrollLeft ?? 0);
  let last = measure();
  const hide = (hidden: boolean) => bar.toggleAttribute("data-off", hidden);
  const look = () => {
    const place = measure();
    if (Math.abs(place - last) < leastMove) return;
    hide(place > last || scrollY < top);
    last = place;
    if (body === null) return;
    const region = findRegion();
    const length = region === undefined ? body.offsetHeight : body.scrollWidth;
    const gone = region === undefined ? -measureStart(body) + measureWindow() / 3 : -body.scrollLeft;
    tell(countMinutes(characters * (1 - Math.min(1, Math.max(0, gone / length)))));
  };
  hide(true);
  tell(countMinutes(characters));
  // Captured, for vertical text scrolls in a window of its own.
  addEventListener("scroll", look, { passive: true, capture: true });
}
