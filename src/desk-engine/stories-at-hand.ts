/**
 * The stories among the files at hand. Each is looked at once, and again when one of its own files changed; what they say of each
 * other is gathered anew when something of that changed. So a pause costs the story that is typed, however many there are.
 */
import { splitFolder } from "../library/split-folder.ts";
import type { SplitStory } from "../library/split-story.ts";
import { type Survey, surveyStories } from "../library/survey-stories.ts";
import type { FilesAtHand } from "./files-at-hand.ts";
import { readTop, type StoryTop } from "./read-top.ts";
import { prepareSearch } from "./search-stories.ts";

export interface StoriesAtHand {
  /** As much of it as is at hand. */
  readonly split: (folder: string) => SplitStory | undefined;
  readonly splitAll: () => SplitStory[];
  /** What stands at its top, whatever is wrong with it; `undefined` when there is no such story. */
  readonly readTop: (folder: string) => StoryTop | undefined;
  /** The same one as long as no story says anything else of itself to the others. */
  readonly survey: () => Survey;
  /** Files of stories that were asked for more than their top since the last time; nothing is left of them here. */
  readonly takeWants: () => string[];
  /** A file of the story changed. */
  readonly touch: (folder: string) => void;
  /** A little of the work that the first questions ask for; says whether more is left. */
  readonly readAhead: () => boolean;
}

/** What others are told of a story; the same as before: nothing has to be gathered anew. */
const sayOf = ({ slug, matter }: SplitStory): string =>
  JSON.stringify([
    slug,
    matter && [matter.published, matter.draft, matter.retracted?.date, matter.series, matter.authors, matter.formerly],
  ]);

/** Some milliseconds of work: who asks meanwhile does not wait longer. */
const atOnce = 10;

interface Gathered {
  readonly folders: readonly string[];
  readonly said: ReadonlyMap<string, string>;
  readonly survey: Survey;
}

export function openStories(files: FilesAtHand): StoriesAtHand {
  const entries = new Map<string, SplitStory>();
  const tops = new Map<string, { readonly bytes: Uint8Array; readonly top: StoryTop }>();
  const touched = new Set<string>();
  const wants = new Set<string>();
  let gathered: Gathered | undefined;

  const split = (folder: string): SplitStory | undefined => {
    const found = files.findFolder(folder);
    const known = entries.get(folder);
    if (found === undefined || known?.folder === found) return found && known;
    // What lies beside it changed, its own text did not.
    const entry = known?.folder.bytes === found.bytes ? { ...known, folder: found } : splitFolder(found, "");
    entries.set(folder, entry);
    return entry;
  };
  const splitAll = () => files.listFolders().flatMap((folder) => split(folder) ?? []);

  const isWhole = ({ folder }: SplitStory): boolean => {
    if (files.isWhole(folder.slug)) return true;
    wants.add(folder.file);
    return false;
  };
  /** What others are asked beside their front matter: places in their text, and the names that stand in it. */
  const ask = (survey: Survey): Survey => ({
    ...survey,
    find(slug) {
      const entry = survey.find(slug);
      return entry && isWhole(entry) ? entry : undefined;
    },
    listParts(series) {
      const parts = survey.listParts(series);
      for (const part of parts) isWhole(part);
      return parts;
    },
  });

  const isCurrent = ({ folders, said }: Gathered): boolean =>
    folders === files.listFolders() &&
    [...touched].every((folder) => {
      const [entry, last] = [split(folder), said.get(folder)];
      return last === undefined || (entry !== undefined && last === sayOf(entry));
    });

  function gather(): Gathered {
    const stories = splitAll();
    const said = new Map(stories.map((entry) => [entry.folder.slug, sayOf(entry)]));
    const survey = surveyStories(stories, (entry) => split(entry.folder.slug) ?? entry);
    return { folders: files.listFolders(), said, survey: ask(survey) };
  }

  return {
    split,
    splitAll,
    readTop(folder) {
      const found = files.findFolder(folder);
      if (found === undefined) return undefined;
      const known = tops.get(folder);
      if (known?.bytes === found.bytes) return known.top;
      const top = readTop(found);
      tops.set(folder, { bytes: found.bytes, top });
      return top;
    },
    readAhead() {
      const folders = files.listFolders();
      const left = folders.filter((folder) => entries.get(folder)?.folder !== files.findFolder(folder));
      for (const folder of left.slice(0, atOnce)) split(folder);
      if (left.length > 0) return true;
      return prepareSearch(
        folders.filter(files.isWhole).flatMap((folder) => entries.get(folder) ?? []),
        atOnce,
      );
    },
    survey() {
      if (gathered === undefined || !isCurrent(gathered)) gathered = gather();
      touched.clear();
      return gathered.survey;
    },
    takeWants() {
      const taken = [...wants];
      wants.clear();
      return taken;
    },
    touch: (folder) => void touched.add(folder),
  };
}
