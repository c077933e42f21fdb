/**
 * The enlargement: the page's own paper, the picture as large as it goes, number, caption and three words under it. A dialog of
 * the browser's, so that Escape closes it and focus goes back to the picture; the page below is not moved. It is a step of the
 * history: the way back on a phone closes it, too.
 */
import { buildViewer, type Viewer } from "./build-viewer.ts";
import { watchSwipes } from "./watch-swipes.ts";

/** Keys that would move the page. */
const moving = new Set([" ", "PageUp", "PageDown", "ArrowUp", "ArrowDown", "Home", "End"]);

const listLinks = () => [...document.querySelectorAll<HTMLAnchorElement>("figure > a")];

/** Vertical text is read from right to left, and so are its pictures. */
const isVertical = () => document.documentElement.dataset.flow === "vertical";

let viewer: Viewer | undefined;
let shown = 0;
/** Closed, and its step of the history is being taken back: a browser does that in its own time. */
let isLeaving = false;

function turn(step: number): void {
  const links = listLinks();
  const next = shown + step;
  const link = links[next];
  if (viewer === undefined || link === undefined) return;
  shown = next;
  viewer.show(link, next, links.length);
}

function create(words: DOMStringMap): Viewer {
  const made = buildViewer(words, turn);
  const { dialog } = made;
  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [forward, backward] = isVertical() ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    const pressed = event.key === " " && (event.target as Element).localName === "button";
    if (event.key === forward) turn(1);
    else if (event.key === backward) turn(-1);
    else if (pressed || !moving.has(event.key)) return;
    event.preventDefault();
  });
  dialog.addEventListener("wheel", (event) => event.ctrlKey || event.preventDefault(), { passive: false });
  watchSwipes(dialog, (way) => (way === "away" ? dialog.close() : turn((way === "left") === isVertical() ? -1 : 1)));
  dialog.addEventListener("close", () => {
    made.empty();
    if (!history.state?.enlarged) return;
    isLeaving = true;
    history.back();
  });
  addEventListener("popstate", ({ state }) => {
    isLeaving = false;
    if (!state?.enlarged && dialog.open) dialog.close();
  });
  return made;
}

/** `link` is that of a picture, `home` the element that has the words; the style is there. */
export function enlarge(home: HTMLElement, link: HTMLAnchorElement): void {
  if (viewer === undefined) {
    viewer = create(home.dataset);
    home.append(viewer.dialog);
  }
  if (viewer.dialog.open) return;
  // A step forward now would be the one that is taken back.
  if (isLeaving) {
    addEventListener("popstate", () => enlarge(home, link), { once: true });
    return;
  }
  const links = listLinks();
  shown = Math.max(0, links.indexOf(link));
  viewer.show(link, shown, links.length);
  // Where focus was is where it goes back to; a press of the mouse gives none in some browsers.
  link.focus({ preventScroll: true });
  history.pushState({ enlarged: true }, "");
  viewer.dialog.showModal();
  viewer.focus();
}
