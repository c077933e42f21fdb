/** Brings the stories a reader saved onto the device, and says what became of it. */
import type { SavedStory } from "../../reading/saved.ts";
import type { ReaderWords } from "../../site/reader-words.ts";
import type { Outcome } from "../offline/keep-story.ts";

const load = () => import("../offline/keep-story.ts");

/** Those that are not there yet, also ones saved before or whose keeping failed. `say` is told what to show. */
export async function keepSaved(
  words: ReaderWords,
  saved: readonly SavedStory[],
  say: (text: string) => void,
): Promise<void> {
  if (words.offline === "" || saved.length === 0) return;
  const { isAtHand, keepAtHand } = await load();
  let worst: Outcome = "keptHere";
  for (const story of saved) {
    if (await isAtHand(story.path)) continue;
    say(words.keeping);
    const outcome = await keepAtHand(story);
    if (outcome !== "keptHere") worst = outcome;
    // What has no room now has none for the next one.
    if (outcome === "keptFull") break;
  }
  say(words[worst] + words.savedHere);
}

export async function letGoOf(words: ReaderWords, path: string): Promise<void> {
  if (words.offline !== "") await (await load()).letGo(path);
}
