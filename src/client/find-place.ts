/**
 * Where in the text the reader is. Text set vertically has a window of its own, which is read from right to left; all
 * distances are measured along the way one reads.
 */

/** The text's own window, when it is set vertically. */
export function findRegion(): HTMLElement | undefined {
  const body = document.querySelector<HTMLElement>(".story > .body");
  return body !== null && getComputedStyle(body).writingMode.startsWith("vertical") ? body : undefined;
}

/** How far the start of an element lies behind the start of the window; px. */
export function measureStart(element: Element, region = findRegion()): number {
  const { top, right } = element.getBoundingClientRect();
  return region === undefined ? top : region.getBoundingClientRect().right - right;
}

/** How much of the text is seen at once; px. */
export function measureWindow(region = findRegion()): number {
  return region?.clientWidth ?? innerHeight;
}

/**
 * The first heading or paragraph that starts in the upper third of the window, from the line on where a fragment would put
 * it; else the last one that started above. Empty before the text.
 */
export function findPlace(): string {
  const region = findRegion();
  const third = measureWindow(region) / 3;
  const scroller = region ?? document.documentElement;
  const line = Number.parseFloat(getComputedStyle(scroller).scrollPaddingBlockStart) || 0;
  if ((region === undefined ? scrollY : -region.scrollLeft) < third) return "";
  let place = "";
  for (const element of document.querySelectorAll<HTMLElement>(".body > [id]")) {
    const start = measureStart(element, region);
    if (start > third) break;
    place = element.id;
    if (start > line - 2) break;
  }
  return place;
}
