/** The facts of every story on the disk. */
import { listStoryFolders } from "./content-files.ts";
import { readFacts } from "./story-facts.ts";
import type { ListedFacts } from "./taken-slugs.ts";

/** Every story folder, sorted by name, with the facts of those that can be read. */
export function listFacts(root: string): ListedFacts[] {
  return listStoryFolders(root).value.map((folder) => ({ folder, facts: readFacts(folder) }));
}
