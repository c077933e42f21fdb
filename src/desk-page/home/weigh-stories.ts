/** Counts the stories of the desk one after the other, once the list is there. */
import type { ListedStory } from "../../desk-engine/desk-story.ts";
import { once } from "../../once.ts";
import type { App } from "../app.ts";
import { openScales } from "./weights.ts";

interface Wishes {
  /** Whether somebody still looks at the list. */
  readonly isShown: () => boolean;
  /** What is known of all those that were counted before. */
  readonly onKnown: () => void;
  readonly onWeight: (folder: string) => void;
}

const open = once(openScales);

/** So many are kept at once. */
const together = 20;

/** `stories` in the order in which they are looked at. Says whether all of them are counted now. */
export async function weighStories(app: App, stories: readonly ListedStory[], wishes: Wishes): Promise<boolean> {
  // On a host every picture of a story is a question of its own: what is out is not fetched to be counted.
  const counted = app.remote === undefined ? stories : stories.filter(({ state }) => state !== "published");
  const scales = await open();
  const folders = counted.map(({ folder }) => folder);
  const left = await scales.listUncounted(folders, app.files.listVersions());
  if (!wishes.isShown()) return false;
  wishes.onKnown();
  let done = 0;
  for (const [at, folder] of left.entries()) {
    const isHeld = await app.files.loadStory(folder).then(
      () => true,
      () => false,
    );
    if (!isHeld || !wishes.isShown()) break;
    const weight = await app.ask("weigh", folder);
    if (!wishes.isShown()) break;
    await app.files.release(folder);
    if (weight !== undefined) scales.note(folder, weight);
    wishes.onWeight(folder);
    done += 1;
    if (at % together === together - 1) await scales.keep();
  }
  await scales.keep();
  return done === left.length && counted.length === stories.length;
}
