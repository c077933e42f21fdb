/**
 * The content before its bodies are read: which stories there are, what their front matter says, and in the light of what they are
 * read. Quick: a build learns here how much of it has to be read at all.
 */
import { createHash } from "node:crypto";
import { digestCode } from "../kept/digest-code.ts";
import { once } from "../once.ts";
import type { Problem } from "../problems/problem.ts";
import { checkSlugs } from "./check-slugs.ts";
import { type FolderShelf, listStoryFolders, openDisk } from "./content-files.ts";
import { digestFolder, readForDigest } from "./digest-folder.ts";
import type { Surroundings } from "./finish-story.ts";
import { openFronts } from "./kept-fronts.ts";
import { readTerms } from "./read-terms.ts";
import { createMemory, type ReadingMemory } from "./reading-memory.ts";
import { splitFolder } from "./split-folder.ts";
import type { SplitStory } from "./split-story.ts";
import { peekSlug } from "./story-facts.ts";
import type { StoryFolder } from "./story-folder.ts";
import { createStoryReader, type StoryMemory, type StoryReader } from "./story-reader.ts";
import { glossaryFile, type TermEntry } from "./terms.ts";
import { topicsFile } from "./topics.ts";

/** What is looked at beside what a build needs. */
export interface ReadOptions extends Partial<StoryMemory> {
  /** Reads the copy itself for wrong forms and marks: warnings, a few milliseconds a story. */
  readonly checksCopy: boolean;
  /** Names of the folders to read; of the others only the address is looked up. Absent: all of them. */
  readonly only?: ReadonlySet<string> | undefined;
  /**
   * For a share of the pages: whether the story with this address is read whole. Of the others the front matter is, which is all
   * that other stories' pages show; nothing is checked across stories. Absent: all are.
   */
  readonly isOwn?: ((slug: string) => boolean) | undefined;
  /** For whoever reads again and again: folders that have not changed since. */
  readonly shelf?: FolderShelf | undefined;
}

/** THE rooms whose code decides what a reading gives. */
export const readingRooms = [
  "problems",
  "variants",
  "copy",
  "blocks",
  "markdown",
  "fields",
  "manuscripts",
  "library",
  "photographs",
  "recordings",
  "site",
  "publication",
];

export interface OpenLibrary extends StoryReader {
  /** Every story, sorted by the name of its folder. */
  readonly parsed: readonly SplitStory[];
  /** Those of them that are to be read. */
  readonly wanted: readonly SplitStory[];
  readonly surroundings: Surroundings;
  /** Of the surroundings, and, where readings are kept, of the code that reads. */
  readonly digest: string;
  /** Rows of the terms of the whole site. */
  readonly entries: readonly TermEntry[];
  readonly memory: ReadingMemory;
  readonly problems: readonly Problem[];
}

/** A folder that is read anew is another one. */
const openDigests = once((root: string) => once((folder: StoryFolder) => digestFolder(root, folder)));

/** `root` is the project folder. */
export function openLibrary(root: string, options: ReadOptions): OpenLibrary {
  const { checksCopy, only, isOwn, kept, shelf, memory = createMemory() } = options;
  // Whoever has a shelf has read the front matter of nearly all before, and remembers it.
  const isAgain = shelf !== undefined && shelf.size > 0;
  const { value: folders, problems: wrongFolders } = listStoryFolders(root, shelf);
  const ofTerms = digestTerms(root);
  const terms = memory.recall("terms", ofTerms, () => readTerms(openDisk(root)));
  const fronts = isAgain ? undefined : kept && openFronts(kept, digestCode(readingRooms));
  const digestOf = openDigests(root);
  const parsed = folders.map((folder) => {
    if (only?.has(folder.slug) === false && !isPart(folder)) return peekFolder(folder);
    const of = digestOf(folder);
    return memory.recall(`entry ${folder.file}`, of, () => fronts?.find(folder, of) ?? splitFolder(folder, of));
  });
  // Shares run side by side, and find what the build that wants them has kept.
  if (only === undefined && isOwn === undefined) fronts?.keep(parsed);
  const { entries, topics, hasTopics } = terms;
  const surroundings = {
    topicSlugs: hasTopics ? topics.map((topic) => topic.slug) : undefined,
    glossary: entries.map(({ row }) => row),
    topics,
    checksCopy,
  };
  const digest = digestSurroundings(ofTerms, options);
  return {
    ...createStoryReader(openDisk(root), surroundings, digest, { ...options, memory }),
    parsed,
    wanted: only === undefined ? parsed : parsed.filter(({ folder }) => only.has(folder.slug)),
    surroundings,
    digest,
    entries,
    memory,
    problems: [
      ...wrongFolders,
      ...terms.problems,
      ...parsed.flatMap(({ problems }) => problems),
      ...checkSlugs(parsed),
    ],
  };
}

/** Of all that a story is read in the light of, and, where readings are kept, of the code that reads. */
function digestSurroundings(terms: string, { checksCopy, kept }: ReadOptions): string {
  const code = kept === undefined ? "" : digestCode(readingRooms);
  return createHash("sha256")
    .update(JSON.stringify([terms, checksCopy, code]))
    .digest("base64url");
}

/** Of the files that the terms and topics are read from. */
function digestTerms(root: string): string {
  const hash = createHash("sha256");
  for (const file of [glossaryFile, topicsFile]) hash.update(`\0${file}\0`).update(readForDigest(root, file));
  return hash.digest("base64url");
}

/** A part of a series is read though nobody asked for it: of those that were asked for it says whether one is missing. */
const isPart = ({ bytes }: StoryFolder): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("\nseries:");

/** A story that others may name, and no more. */
function peekFolder(folder: StoryFolder): SplitStory {
  return { folder, digest: "", matter: undefined, slug: peekSlug(folder), parts: undefined, terms: [], problems: [] };
}
