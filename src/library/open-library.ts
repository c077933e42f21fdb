/**
 * The content before its bodies are read: which stories there are, what their front matter says, and in the light of what they are
 * read. Quick: a build learns here how much of it has to be read at all.
 */
import { createHash } from "node:crypto";
import { yamlLine } from "../fields/front-matter.ts";
import { parseFile } from "../fields/parse-file.ts";
import { frontMatterSchema } from "../fields/schema.ts";
import { validate } from "../fields/validate.ts";
import { digestCode } from "../kept/digest-code.ts";
import type { Problem } from "../problems/problem.ts";
import { checkSlugs } from "./check-slugs.ts";
import { listStoryFolders, type StoryFolder } from "./content-files.ts";
import { digestFolder, readForDigest } from "./digest-folder.ts";
import type { Surroundings } from "./finish-story.ts";
import { createMemory, type ReadingMemory } from "./reading-memory.ts";
import type { SplitStory } from "./split-story.ts";
import { peekSlug } from "./story-facts.ts";
import { createStoryReader, type StoryMemory, type StoryReader } from "./story-reader.ts";
import { glossaryFile, parseTerms, readGlossary, type TermEntry } from "./terms.ts";
import { readTopics, topicsFile } from "./topics.ts";

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

/** `root` is the project folder. */
export function openLibrary(root: string, options: ReadOptions): OpenLibrary {
  const { checksCopy, only, memory = createMemory() } = options;
  const { value: folders, problems: wrongFolders } = listStoryFolders(root);
  const ofTerms = digestTerms(root);
  const terms = memory.recall("terms", ofTerms, () => readTerms(root));
  const parsed = folders.map((folder) => {
    if (only?.has(folder.slug) === false) return peekFolder(folder);
    const of = digestFolder(root, folder);
    return memory.recall(`entry ${folder.file}`, of, () => parseFolder(folder, of));
  });
  const { entries, topics, hasTopics } = terms;
  const surroundings = {
    topicSlugs: hasTopics ? topics.map((topic) => topic.slug) : undefined,
    glossary: entries.map(({ row }) => row),
    topics,
    checksCopy,
  };
  const digest = digestSurroundings(ofTerms, options);
  return {
    ...createStoryReader(root, surroundings, digest, { ...options, memory }),
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

function readTerms(root: string) {
  const { value: entries, problems } = readGlossary(root);
  const rows = entries.map(({ row }) => row);
  const { value: topics, problems: wrong } = readTopics(root, rows);
  return { entries, topics, hasTopics: wrong.length === 0, problems: [...problems, ...wrong] };
}

/** A story that others may name, and no more. */
function peekFolder(folder: StoryFolder): SplitStory {
  return { folder, digest: "", matter: undefined, slug: peekSlug(folder), parts: undefined, terms: [], problems: [] };
}

function parseFolder(folder: StoryFolder, digest: string): SplitStory {
  const { value: parts, problems: unread } = parseFile(folder.file, folder.bytes);
  const fields = parts?.parsed && validate(frontMatterSchema, parts.parsed, folder.file);
  const matter = fields?.value;
  const place = (index: number) => ({
    file: folder.file,
    line: parts?.parsed?.findLine(["terms", index]) ?? yamlLine,
  });
  const { value: terms, problems: wrongTerms } = parseTerms(matter?.terms ?? [], place);
  const problems = [...unread, ...(fields?.problems ?? []), ...wrongTerms];
  return { folder, digest, matter, slug: matter?.slug ?? folder.slug, parts, terms, problems };
}
