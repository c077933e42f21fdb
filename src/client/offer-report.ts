/**
 * What <report-word> does while a reader selects: the link comes right after the paragraph, one Tab away, and
 * stands at the window's edge, so that nothing moves.
 */
import { buildReport, cutSentence } from "./build-report.ts";

/** Characters worth reporting; more is a passage somebody copies. */
const mostWordCharacters = 40;

/** How long the link outlives the selection, in ms: a tap on it may end the selection first. */
const lingerMs = 500;

/** Whether something is selected that can be reported; the link then leads there. */
function offer(link: HTMLAnchorElement, { address = "", title = "" }: DOMStringMap): boolean {
  const selection = getSelection();
  const word = String(selection).trim();
  if (selection === null || word === "" || [...word].length > mostWordCharacters) return false;
  const range = selection.getRangeAt(0);
  const block = [...document.querySelectorAll(".body > *")].find((child) => child.contains(range.startContainer));
  if (block === undefined || !block.contains(range.endContainer) || block === link) return false;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const at = String(before).length;
  let place: Element | null = block;
  while (place !== null && place.id === "") place = place.previousElementSibling;
  const sentence = cutSentence(block.textContent, at, at + String(range).length);
  link.href = buildReport(address, title, word, sentence, new URL(`#${place?.id ?? ""}`, location.href).href);
  link.rel = "external noopener";
  link.hidden = false;
  if (block.nextSibling !== link) block.after(link);
  return true;
}

/** `words` hold the address and the title of a report. */
export function watchSelection(link: HTMLAnchorElement, words: DOMStringMap): void {
  let timer = 0;
  const look = () => {
    clearTimeout(timer);
    if (offer(link, words)) return;
    timer = window.setTimeout(() => {
      link.hidden = true;
    }, lingerMs);
  };
  document.addEventListener("selectionchange", look);
  // A click in the text puts focus on the whole of it, from where Tab would begin at its top.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.shiftKey || link.hidden || !document.activeElement?.matches("body, main")) return;
    event.preventDefault();
    link.focus();
  });
  look();
}
