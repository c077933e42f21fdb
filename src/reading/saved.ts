/**
 * Stories a reader saved, on their device, the last saved first: one JSON object under one key. An entry is all that a list needs to
 * lead back, so that it can be shown on any page and without the network.
 */

/** The key in the device's storage. */
export const savedKey = "saved";

export interface SavedStory {
  readonly slug: string;
  /** Address within the site, of the edition it was saved in. */
  readonly path: string;
  readonly headline: string;
}

/** More would make every page's list of them slow to read, for the reader first of all. */
const mostSaved = 200;

/** A path of this site: what was kept may have been meddled with, and an address may not lead anywhere else. */
const isPath = (path: unknown): path is string => typeof path === "string" && /^\/(?![/\\])/.test(path);

const isStory = (entry: Partial<Record<keyof SavedStory, unknown>> | null): entry is SavedStory =>
  typeof entry?.slug === "string" && typeof entry.headline === "string" && isPath(entry.path);

/** What was kept, as far as it can be understood: it may be missing, broken, or of another version of the site. */
export function parseSaved(text: string | null): readonly SavedStory[] {
  try {
    const kept: unknown = JSON.parse(text ?? "");
    return Array.isArray(kept) ? kept.filter(isStory) : [];
  } catch {
    return [];
  }
}

export const isSaved = (saved: readonly SavedStory[], slug: string): boolean => saved.some((one) => one.slug === slug);

export const removeSaved = (saved: readonly SavedStory[], slug: string): readonly SavedStory[] =>
  saved.filter((one) => one.slug !== slug);

/** Saved again, a story is the last one saved. */
export const addSaved = (saved: readonly SavedStory[], story: SavedStory): readonly SavedStory[] =>
  [story, ...removeSaved(saved, story.slug)].slice(0, mostSaved);
