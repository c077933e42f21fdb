/** The elements of the enlargement, and one picture put into them. Words come as attributes of <enlarged-pictures>. */

export interface Viewer {
  readonly dialog: HTMLDialogElement;
  /** Puts in the picture of a link, the `at`th of `count`. */
  readonly show: (link: HTMLAnchorElement, at: number, count: number) => void;
  /** Puts focus where a reader goes on. */
  readonly focus: () => void;
  /** Takes the picture out again: it would be fetched anew with the window's size. */
  readonly empty: () => void;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...content);
  return element;
}

/** The picture again, as wide as the window; what the page has of it already stands in its place until it has come. */
function copyPicture(link: HTMLAnchorElement): Element {
  const picture = link.firstElementChild?.cloneNode(true) as Element;
  for (const part of [picture, ...picture.querySelectorAll("*")]) {
    if (part.hasAttribute("sizes")) part.setAttribute("sizes", "100vw");
    for (const name of ["loading", "class", "fetchpriority"]) part.removeAttribute(name);
  }
  const there = link.querySelector("img")?.currentSrc;
  const image = picture.matches("img") ? picture : picture.querySelector("img");
  if (there && image instanceof HTMLImageElement) image.style.backgroundImage = `url(${JSON.stringify(there)})`;
  return picture;
}

/** `turn` goes so many pictures on. */
export function buildViewer(words: DOMStringMap, turn: (step: number) => void): Viewer {
  const createButton = (word: string | undefined, act: () => void) => {
    const made = make("button", "", word ?? "");
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const plate = make("div", "plate");
  const count = make("p", "count");
  const caption = make("p", "caption");
  const previous = createButton(words.previous, () => turn(-1));
  const next = createButton(words.next, () => turn(1));
  const close = createButton(words.close, () => dialog.close());
  const ways = make("nav", "", previous, next, close);
  ways.ariaLabel = words.name ?? "";
  const dialog = make("dialog", "enlarged", plate, make("div", "under", count, caption, ways));
  dialog.ariaLabel = words.name ?? "";
  caption.ariaLive = "polite";
  const show: Viewer["show"] = (link, at, all) => {
    plate.replaceChildren(copyPicture(link));
    const said = link.parentElement?.querySelector("figcaption")?.cloneNode(true);
    caption.replaceChildren(...(said?.childNodes ?? []));
    count.replaceChildren(String(at + 1), make("small", "", `／${all}`));
    count.hidden = all === 1;
    const held = [previous, next].find((button) => button === document.activeElement);
    previous.disabled = at === 0;
    next.disabled = at === all - 1;
    previous.hidden = next.hidden = all === 1;
    // A button that goes while it has focus would take the keys with it.
    if (held?.disabled) (held === previous ? next : previous).focus();
  };
  return { dialog, show, focus: () => (next.disabled ? close : next).focus(), empty: () => plate.replaceChildren() };
}
