/** What a reader may do with the words they selected, at the window's edge: copy them with their place, or make a picture of them. */
import { formatQuotation } from "../../reading/quotation.ts";
import type { ReaderWords } from "../../site/reader-words.ts";
import { element } from "../element.ts";
import { copyText } from "./copy-text.ts";
import type { ShownStory } from "./read-story.ts";

/** What is selected in the story's text, and the paragraph it begins in. */
function readPicked(): { readonly text: string; readonly place: string } | undefined {
  const selection = getSelection();
  const body = selection?.anchorNode?.parentElement?.closest(".body");
  const text = selection?.toString() ?? "";
  if (!body || selection === null || selection.isCollapsed || text.trim() === "") return undefined;
  const { startContainer } = selection.getRangeAt(0);
  let block = [...body.children].find((child) => child.contains(startContainer)) ?? null;
  while (block !== null && block.id === "") block = block.previousElementSibling;
  return { text, place: block?.id ?? "" };
}

export function offerPicked(words: ReaderWords, story: ShownStory): void {
  const status = element("output", {});
  const quote = element("button", { type: "button" }, words.copyQuotation);
  const poster = element("button", { type: "button" }, words.poster);
  const picked = element("div", { className: "picked", hidden: true }, quote, poster, status);
  // A press would take the selection away before it could be read.
  picked.addEventListener("mousedown", (event) => event.preventDefault());
  quote.addEventListener("click", () => {
    const text = readPicked()?.text ?? "";
    void copyText(formatQuotation(words.quotation, text, story.headline, story.url), words, status);
  });
  poster.addEventListener("click", () => {
    const found = readPicked();
    void import("./poster-dialog.ts").then(({ openPoster }) => openPoster(words, story, found));
  });
  const look = () => {
    picked.hidden = readPicked() === undefined;
    if (picked.hidden) status.textContent = "";
  };
  document.addEventListener("selectionchange", look);
  document.body.append(picked);
  look();
}
