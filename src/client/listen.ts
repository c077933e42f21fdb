/**
 * Reads the story aloud with the system's voice, sentence by sentence from where the reader is, and marks the one that is
 * heard. A second press stops it. Fetched on the first press.
 */
import { splitSentences } from "../reading/split-sentences.ts";
import type { LanguageRow } from "../variants/match-variant.ts";
import { findPlace } from "./find-place.ts";
import { findVoice } from "./find-voice.ts";

const mark = "spoken";
let turn = 0;

/** What is read: running text and headings. Notes, figures and tables would break in on the sentence. */
const spoken = ".body > :is(p, h2, h3, blockquote, ul, ol), .body > blockquote > p";

/** The sentences of an element as ranges; note numbers and readings are passed over. */
function listSentences(element: Element): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, ({ parentElement: parent }) =>
    parent?.closest("sup, rt, rp") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { readonly node: Text; readonly start: number }[] = [];
  let text = "";
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const place = (offset: number, atEnd: boolean) => {
    const found = nodes.findLast(({ start }) => (atEnd ? start < offset : start <= offset));
    return { node: found?.node ?? element, offset: offset - (found?.start ?? 0) };
  };
  return splitSentences(text).map(({ start, end }) => {
    const range = new Range();
    const [from, to] = [place(start, false), place(end, true)];
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  });
}

function speak(text: string, voice: SpeechSynthesisVoice): Promise<boolean> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => resolve(true);
    utterance.onerror = () => resolve(false);
    speechSynthesis.speak(utterance);
  });
}

/** The text of a range without the numbers of its notes and without readings. */
function readRange(range: Range): string {
  const part = range.cloneContents();
  for (const number of part.querySelectorAll("sup, rt, rp")) number.remove();
  return part.textContent ?? "";
}

async function read(voice: SpeechSynthesisVoice, mine: number): Promise<void> {
  const place = document.getElementById(findPlace());
  const elements = [...document.querySelectorAll(spoken)].filter((element) => element.querySelector("p") === null);
  for (const element of elements.slice(Math.max(0, place === null ? 0 : elements.indexOf(place))))
    for (const range of listSentences(element)) {
      CSS.highlights?.set(mark, new Highlight(range));
      const { top, bottom, left, right } = range.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight || left < 0 || right > innerWidth) element.scrollIntoView({ block: "start" });
      const heard = await speak(readRange(range), voice);
      if (mine !== turn || !heard) return;
    }
}

export async function listen(button: HTMLElement, rows: readonly LanguageRow[]): Promise<void> {
  const starts = button.ariaPressed !== "true";
  const voice = findVoice(speechSynthesis.getVoices(), rows);
  turn += 1;
  const mine = turn;
  speechSynthesis.cancel();
  button.ariaPressed = String(starts);
  if (starts && voice !== undefined) {
    addEventListener("pagehide", () => speechSynthesis.cancel(), { once: true });
    await read(voice, mine);
  }
  if (mine !== turn) return;
  button.ariaPressed = "false";
  CSS.highlights?.delete(mark);
}
