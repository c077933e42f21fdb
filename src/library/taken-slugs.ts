/** The addresses that are taken: every one that is or was a story's, and every folder's name. */
import type { StoryFacts } from "./story-facts.ts";
import type { StoryFolder } from "./story-folder.ts";

export interface ListedFacts {
  readonly folder: StoryFolder;
  /** Absent when the top of the file cannot be read. */
  readonly facts: StoryFacts | undefined;
}

/** Each with the file it belongs to. */
export function listTakenSlugs(stories: readonly ListedFacts[]): Map<string, string> {
  return new Map(
    stories.flatMap(({ folder, facts }) =>
      [folder.slug, facts?.slug ?? folder.slug, ...(facts?.formerly ?? [])].map((slug) => [slug, folder.file] as const),
    ),
  );
}
