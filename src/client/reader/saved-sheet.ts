/** What the reader saved, on this device: kept, taken out, and listed in the bar's sheet. */
import { addSaved, isSaved, parseSaved, removeSaved, type SavedStory, savedKey } from "../../reading/saved.ts";
import type { ReaderWords } from "../../site/reader-words.ts";
import { element } from "../element.ts";
import { keepSaved, letGoOf } from "./keep-saved.ts";
import type { ShownStory } from "./read-story.ts";

/** Storage may be switched off; then it lasts as long as the page. */
let current: readonly SavedStory[] = [];

function readSaved(): readonly SavedStory[] {
  try {
    current = parseSaved(localStorage.getItem(savedKey));
  } catch {
    // What is known is all there is.
  }
  return current;
}

function writeSaved(saved: readonly SavedStory[]): void {
  current = saved;
  try {
    localStorage.setItem(savedKey, JSON.stringify(saved));
  } catch {
    // Nothing to do: the sheet shows them all the same.
  }
}

export const isKept = ({ slug }: ShownStory): boolean => isSaved(readSaved(), slug);

export const keepStory = ({ slug, path, headline }: ShownStory): void =>
  writeSaved(addSaved(readSaved(), { slug, path, headline }));

/** `changed` is told when one is taken out. */
export function fillSaved(words: ReaderWords, changed: () => void): readonly Node[] {
  const note = element("small", { role: "status" }, words.savedHere);
  const list = element("ul", { className: "saved" });
  const show = () => {
    const rows = readSaved().map(({ slug, path, headline }) => {
      const remove = element(
        "button",
        { type: "button", ariaLabel: `${words.savedRemove}：${headline}` },
        words.savedRemove,
      );
      remove.addEventListener("click", () => {
        writeSaved(removeSaved(readSaved(), slug));
        void letGoOf(words, path);
        show();
        changed();
        // The button that had focus is gone.
        list.closest<HTMLElement>("[popover]")?.focus();
      });
      return element("li", {}, element("a", { href: path }, headline), remove);
    });
    list.replaceChildren(...rows);
    note.textContent = rows.length === 0 ? words.savedNone : words.savedHere;
  };
  show();
  const say = (text: string) => {
    if (list.childElementCount > 0) note.textContent = text;
  };
  keepSaved(words, readSaved(), say).catch(() => say(words.keptNot));
  if (words.offline === "") return [list, note];
  return [list, note, element("a", { className: "more", href: words.offline }, words.atHand)];
}
