/** Swipes over an element: to the side, or down and away. A picture that is pinched larger is moved by the browser, not turned. */

/** How far a finger goes before it is a swipe; px. */
const leastWay = 48;

export type Swipe = "left" | "right" | "away";

/** `act` is told where the finger went. */
export function watchSwipes(element: HTMLElement, act: (way: Swipe) => void): void {
  let start: PointerEvent | undefined;
  const isLarger = () => (visualViewport?.scale ?? 1) > 1.01;
  element.addEventListener("pointerdown", (event) => {
    start = event.isPrimary && event.pointerType !== "mouse" && !isLarger() ? event : undefined;
  });
  // A second finger, or the browser, has taken it over.
  element.addEventListener("pointercancel", () => {
    start = undefined;
  });
  element.addEventListener("pointerup", (event) => {
    if (start?.pointerId !== event.pointerId) return;
    const [across, down] = [event.clientX - start.clientX, event.clientY - start.clientY];
    start = undefined;
    if (Math.abs(across) > Math.max(leastWay, Math.abs(down))) act(across < 0 ? "left" : "right");
    else if (down > 2 * leastWay) act("away");
  });
  // The browser pans only what is larger than the window.
  visualViewport?.addEventListener("resize", () => element.toggleAttribute("data-larger", isLarger()));
}
