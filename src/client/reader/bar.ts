/** The reading bar: the story's name, how long it still takes, and THE list of what a reader may do. It becomes the player. */
import type { ReaderWords } from "../../site/reader-words.ts";
import { element } from "../element.ts";
import { listVersions } from "../list-versions.ts";
import { listSections } from "./list-sections.ts";
import { moveBar } from "./move-bar.ts";
import type { ShownStory } from "./read-story.ts";
import { fillSaved, isKept, keepStory } from "./saved-sheet.ts";
import { attachSheet } from "./sheet.ts";

export interface Bar {
  readonly element: HTMLElement;
  /** Does what a button of that name says, wherever on the page it stands. */
  readonly press: (name: string) => void;
}

/** `words` are "character caption": on a phone both are seen, on wider screens the caption. */
function createTool(name: string, words: string): HTMLButtonElement {
  const [stone = "", caption = ""] = words.split(" ");
  return element("button", { type: "button", name }, element("i", { ariaHidden: "true" }, stone), caption);
}

function createContents(words: ReaderWords): HTMLButtonElement | undefined {
  if (document.querySelector("story-contents") === null) return undefined;
  const button = createTool("contents", words.barContents);
  attachSheet(button, words.contents, words.close, () => [listSections(words)]);
  return button;
}

/** The panel of the masthead, which a first press makes. */
function createSettings(words: ReaderWords): HTMLButtonElement {
  const button = createTool("settings", words.barSettings);
  button.addEventListener("click", () => {
    const panel = document.getElementById("settings");
    if (panel === null) document.querySelector<HTMLElement>("reading-settings button")?.click();
    else button.popoverTargetElement = panel;
  });
  return button;
}

function createEditions(words: ReaderWords): HTMLButtonElement | undefined {
  const here = document.querySelector("variant-switch [aria-current]");
  if (here === null) return undefined;
  const button = createTool("variants", `${here.textContent} ${words.variants}`);
  attachSheet(button, words.variants, words.close, () => [listVersions(words) ?? new Text()]);
  return button;
}

function createSave(words: ReaderWords, story: ShownStory): HTMLButtonElement {
  const button = createTool("save", words.barSave);
  const show = () => {
    button.ariaPressed = String(isKept(story));
  };
  // Before the sheet's own listener: what it lists is saved already.
  button.addEventListener("click", () => {
    if (!isKept(story)) keepStory(story);
    show();
  });
  attachSheet(button, words.barSave.split(" ")[1] ?? "", words.close, () => fillSaved(words, show));
  addEventListener("storage", show);
  show();
  return button;
}

export function createBar(words: ReaderWords, story: ShownStory): Bar {
  const left = element("span", {});
  const nameplate = document.querySelector<HTMLAnchorElement>(".nameplate");
  const mark = nameplate?.querySelector("svg")?.cloneNode(true) ?? "";
  const home = element("a", { className: "home", href: nameplate?.href ?? "", ariaLabel: words.home }, mark);
  const listen = createTool("listen", words.barListen);
  listen.hidden = true;
  const share = createTool("share", words.barShare);
  const tools = [
    createContents(words),
    createSettings(words),
    createEditions(words),
    listen,
    createSave(words, story),
    share,
  ];
  const list = element(
    "ul",
    { className: "stones" },
    ...tools.flatMap((tool) => (tool === undefined ? [] : [element("li", {}, tool)])),
  );
  const board = element(
    "div",
    { className: "board" },
    home,
    element("p", { className: "here" }, story.headline, left),
    list,
  );
  const bar = element("nav", { className: "bar", ariaLabel: words.bar }, board);
  const press = (name: string): void => {
    if (name === "listen") void import("./player.ts").then(({ play }) => play(words, bar));
    else if (name === "poster") void import("./poster-dialog.ts").then(({ openPoster }) => openPoster(words, story));
    else void import("./share-dialog.ts").then(({ openShare }) => openShare(words, story));
  };
  for (const button of [listen, share]) button.addEventListener("click", () => press(button.name));
  moveBar(bar, (minutes) => {
    left.textContent = words.minutesLeft.replace("{count}", String(minutes));
  });
  return { element: bar, press };
}
