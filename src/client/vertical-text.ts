/**
 * Vertical text: the body becomes a window of its own that is read from right to left. The wheel and the keys move it, at its
 * ends they move the page again; touch, fragments and find-in-page are the browser's. Fetched when the setting is on.
 */
import { findRegion } from "./find-place.ts";
import { markDigits } from "./mark-digits.ts";

/** How far off its place in the window the text may stand and still be moved by the next turn of the wheel; px. */
const nearPixels = 8;

/**
 * Moves the text by so many pixels of reading, once the page has brought it into the window whole; the page is first set right
 * when this step would carry the text past. False when the step is the page's.
 */
function move(region: HTMLElement, delta: number, focused = false): boolean {
  const { top, height } = region.getBoundingClientRect();
  const off = top - (innerHeight - height) / 2;
  const end = region.scrollWidth - region.clientWidth;
  const goal = Math.min(end, Math.max(0, delta - region.scrollLeft));
  // Scroll positions and sizes are rounded each in their own way.
  if (Math.abs(goal + region.scrollLeft) < 2) return false;
  if (!focused && Math.abs(off) > Math.max(nearPixels, Math.abs(delta))) return false;
  scrollBy({ top: off, behavior: "instant" });
  region.scrollTo({ left: -goal, behavior: "instant" });
  return true;
}

/** Pixels of reading a key asks for. */
function measureKey(region: HTMLElement, { key, shiftKey }: KeyboardEvent): number | undefined {
  const line = Number.parseFloat(getComputedStyle(region).lineHeight);
  const page = Math.max(line, region.clientWidth - line);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: line,
    ArrowDown: line,
    ArrowRight: -line,
    ArrowUp: -line,
    PageDown: page,
    PageUp: -page,
    " ": shiftKey ? -page : page,
    Home: -region.scrollWidth,
    End: region.scrollWidth,
  };
  return steps[key];
}

function onWheel(event: WheelEvent): void {
  const region = event.currentTarget as HTMLElement;
  if (event.ctrlKey || event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
  // Some browsers count in lines, some in pages.
  const unit = [1, Number.parseFloat(getComputedStyle(region).lineHeight), region.clientWidth][event.deltaMode] ?? 1;
  if (move(region, event.deltaY * unit)) event.preventDefault();
}

function onKey(event: KeyboardEvent): void {
  const region = findRegion();
  const target = event.target as Element;
  if (region === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const focused = region.contains(target);
  if (!focused && target !== document.body && target.id !== "main") return;
  // Space presses what has focus; arrows and the like belong to a table that scrolls by itself.
  if (focused && target !== region && (event.key === " " || target.closest("a, summary") === null)) return;
  const delta = measureKey(region, event);
  if (delta !== undefined && move(region, delta, focused)) event.preventDefault();
}

/** Firefox brings what an address names to the far edge of the text's window, others to where reading begins. */
const bringTarget = () => document.querySelector(".body > :target")?.scrollIntoView();

/** Turns the story's text, or turns it back. The sheet is there already. */
export function turnText(vertical: boolean): void {
  const body = document.querySelector<HTMLElement>(".story > .body");
  if (body === null) return;
  body.removeEventListener("wheel", onWheel);
  removeEventListener("keydown", onKey);
  removeEventListener("hashchange", bringTarget);
  for (const name of ["tabindex", "role", "aria-label"]) body.removeAttribute(name);
  if (!vertical) return;
  body.tabIndex = 0;
  body.role = "region";
  body.ariaLabel = body.dataset.verticalName ?? "";
  body.addEventListener("wheel", onWheel, { passive: false });
  addEventListener("keydown", onKey);
  addEventListener("hashchange", bringTarget);
  markDigits(body);
}

/** When a page opens with its text turned. Whoever loads it anew, or comes back, is where they were. */
export function openTurned(): void {
  turnText(true);
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (navigation?.type !== "navigate") return;
  if (document.readyState === "complete") bringTarget();
  else addEventListener("load", bringTarget);
}
