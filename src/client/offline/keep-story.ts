/** Stories on the device: those read, and those a reader keeps. Fetched when reading begins. */
import { findKept, removePage } from "../../offline/kept-pages.ts";
import { isFull, takePage } from "../../offline/take-page.ts";
import type { ShownStory } from "../reader/read-story.ts";
import { awaitWorker, findShelf, hasWorker } from "./own-shelf.ts";

/** What became of a story that was to be kept. */
export type Outcome = "keptHere" | "keptFull" | "keptNot";

type Story = Pick<ShownStory, "path" | "headline">;

/** Pictures of the page as the browser shows them, or will: what waits to be scrolled to is chosen already. */
const listShown = (): ReadonlySet<string> =>
  new Set([...document.images].map(({ currentSrc }) => (currentSrc === "" ? "" : new URL(currentSrc).pathname)));

/** The story of this page was read: it stays on the device for a while. A reader who saves data keeps what they ask for only. */
export async function keepRead({ path, headline }: Story): Promise<void> {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  const shelf = findShelf();
  if (shelf === undefined || !hasWorker() || connection?.saveData === true) return;
  try {
    await takePage(shelf, { path, kind: "read", headline, shown: listShown(), whole: true });
  } catch {
    // No room, no storage, no network: the page is read all the same.
  }
}

/** Keeps a story until the reader takes it out. */
export async function keepAtHand({ path, headline }: Story): Promise<Outcome> {
  const shelf = findShelf();
  if (shelf === undefined || !(await awaitWorker())) return "keptNot";
  try {
    // A browser short of room may ask the reader, or leave it; the story is kept either way.
    void navigator.storage?.persist?.().catch(() => undefined);
    await takePage(shelf, { path, kind: "kept", headline, shown: listShown(), whole: true });
    return "keptHere";
  } catch (error) {
    return isFull(error) ? "keptFull" : "keptNot";
  }
}

/** Whether it can be read without the network. */
export async function isAtHand(path: string): Promise<boolean> {
  const shelf = findShelf();
  if (shelf === undefined) return false;
  const kept = await findKept(shelf, path).catch(() => undefined);
  return kept?.kind === "kept";
}

export async function letGo(path: string): Promise<void> {
  const shelf = findShelf();
  if (shelf !== undefined) await removePage(shelf, "kept", path).catch(() => undefined);
}
