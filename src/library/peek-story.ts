/**
 * A story of which only the front matter was read: enough for what other stories' pages say of it. Its body is not parsed, so its
 * length, its pictures but the one at its head, and which terms it uses are not known.
 */
import { hasErrors } from "../problems/problem.ts";
import { listNames } from "../variants/list-names.ts";
import type { ContentReader } from "./content-reader.ts";
import { createReadStory } from "./create-read-story.ts";
import { createStory } from "./create-story.ts";
import { type FinishedStory, listRows, type Surroundings } from "./finish-story.ts";
import { readPhotographs } from "./read-photographs.ts";
import { listLargeFiles, listShownFiles } from "./shown-files.ts";
import type { SplitStory } from "./split-story.ts";

/** `undefined` when more of it has to be read: it has errors, or editions made by hand, whose words stand beside it. */
export function peekStory(
  reader: ContentReader,
  entry: SplitStory,
  surroundings: Surroundings,
): FinishedStory | undefined {
  const { folder, matter, slug, digest, problems } = entry;
  if (matter === undefined || folder.editions.length > 0 || hasErrors(problems)) return undefined;
  const { file, files } = folder;
  const { lead } = matter;
  const shown = listShownFiles([], lead?.image);
  const rest = {
    slug,
    file,
    files,
    digest,
    photographs: readPhotographs(reader, folder, shown, listLargeFiles([], lead)).value,
    recordings: [],
    captions: {},
    linked: [],
    characters: 0,
    own: {},
  };
  const story = createStory(matter, {
    ...rest,
    terms: listRows(entry, surroundings),
    names: listNames(matter.variant, [matter, entry.parts?.body ?? ""]),
  });
  return {
    value: createReadStory(entry, story, []),
    problems: [],
    anchors: { ids: new Set(), sections: [] },
    links: [],
    overlaps: [],
  };
}
