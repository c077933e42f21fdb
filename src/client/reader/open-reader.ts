/** All that a story's page does for one who reads: the place is kept, the bar comes, what is selected can be used. Fetched when reading begins. */
import readerSheet from "../../styles/reader.css?url";
import { loadSheet } from "../load-sheet.ts";
import { readWords } from "../read-words.ts";
import { type Bar, createBar } from "./bar.ts";
import { keepPlace } from "./keep-place.ts";
import { offerPicked } from "./offer-picked.ts";
import { readStory } from "./read-story.ts";
import { watchVoices } from "./watch-voices.ts";

export type Reader = Pick<Bar, "press">;

/** `story` is its slug. */
export async function openReader(story: string): Promise<Reader> {
  keepPlace(story);
  const settings = document.querySelector<HTMLElement>("reading-settings")?.dataset.sheet ?? "";
  const [words] = await Promise.all([readWords(), loadSheet(readerSheet), loadSheet(settings)]);
  const shown = readStory(story);
  const bar = createBar(words, shown);
  document.querySelector("main")?.after(bar.element);
  offerPicked(words, shown);
  if (words.offline !== "")
    void import("../offline/keep-story.ts").then(({ keepRead }) => keepRead(shown), console.warn);
  watchVoices(words, (has) => {
    for (const button of document.querySelectorAll<HTMLElement>("[name=listen]")) button.hidden = !has;
  });
  return { press: bar.press };
}
