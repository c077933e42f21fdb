/** The facts of every story on the disk, and the addresses they take. */
import { listStoryFolders } from "./content-files.ts";
import { readFacts, type StoryFacts } from "./story-facts.ts";
import type { StoryFolder } from "./story-folder.ts";

export interface ListedStory {
  readonly folder: StoryFolder;
  readonly facts: StoryFacts | undefined;
}

/** Every story folder, sorted by name, with the facts of those that can be read. */
export function listFacts(root: string): ListedStory[] {
  return listStoryFolders(root).value.map((folder) => ({ folder, facts: readFacts(folder) }));
}

/** Every address that is or was a story's, and every folder's name, with the file it belongs to. */
export function listTakenSlugs(stories: readonly ListedStory[]): Map<string, string> {
  return new Map(
    stories.flatMap(({ folder, facts }) =>
      [folder.slug, facts?.slug ?? folder.slug, ...(facts?.formerly ?? [])].map((slug) => [slug, folder.file] as const),
    ),
  );
}
