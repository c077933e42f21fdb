/**
 * Reads all content and checks it: files in, stories, topics and pages out, with every problem of every file at once. Used by
 * the content loader, by the build before it starts, and by the search index: with one memory, each body is parsed once.
 */

import { createHash } from "node:crypto";
import { yamlLine } from "../fields/front-matter.ts";
import { parseFile } from "../fields/parse-file.ts";
import { frontMatterSchema } from "../fields/schema.ts";
import { validate } from "../fields/validate.ts";
import { digestCode } from "../kept/digest-code.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import type { TermRow } from "../variants/term-row.ts";
import { checkAcross } from "./check-across.ts";
import { checkSlugs } from "./check-slugs.ts";
import { listStoryFolders, type StoryFolder } from "./content-files.ts";
import { digestFolder, readForDigest } from "./digest-folder.ts";
import type { Surroundings } from "./finish-story.ts";
import { peekStory } from "./peek-story.ts";
import { type ReadPage, readPages } from "./read-pages.ts";
import type { ReadStory } from "./read-story.ts";
import { createMemory } from "./reading-memory.ts";
import type { SplitStory } from "./split-story.ts";
import { peekSlug } from "./story-facts.ts";
import { createStoryReader, type StoryMemory } from "./story-reader.ts";
import { checkTermUse } from "./story-terms.ts";
import { checkTermOverlaps } from "./term-overlaps.ts";
import { glossaryFile, parseTerms, readGlossary } from "./terms.ts";
import { type ReadTopic, readTopics, topicsFile } from "./topics.ts";

export interface Content {
  readonly stories: readonly ReadStory[];
  readonly topics: readonly ReadTopic[];
  /** The terms of the whole site. */
  readonly glossary: readonly TermRow[];
  readonly pages: readonly ReadPage[];
  /** Every story that was read, sound or not: the path of its index.md and `digestFolder` of all it was read from. */
  readonly folders: readonly { readonly file: string; readonly digest: string }[];
  readonly problems: readonly Problem[];
}

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
  /** Told before each story how many are done, of how many. */
  readonly onStory?: ((done: number, all: number) => void) | undefined;
}

/** THE rooms whose code decides what a reading gives. */
export const readingRooms = [
  "problems",
  "variants",
  "copy",
  "blocks",
  "markdown",
  "fields",
  "library",
  "photographs",
  "site",
  "publication",
];

/** `root` is the project folder. Pure but for reading the disk, and for what it keeps. */
export function readContent(root: string, options: ReadOptions = { checksCopy: false }): Content {
  const { checksCopy, only, isOwn, onStory, memory = createMemory() } = options;
  const { value: folders, problems: folderProblems } = listStoryFolders(root);
  const problems: Problem[] = [...folderProblems];
  const digest = digestTerms(root);
  const { entries, topics, hasTopics, ...terms } = memory.recall("terms", digest, () => readTerms(root));
  problems.push(...terms.problems);
  const parsed = folders.map((folder) => {
    if (only?.has(folder.slug) === false) return peekFolder(folder);
    const of = digestFolder(root, folder);
    return memory.recall(`entry ${folder.file}`, of, () => parseFolder(folder, of));
  });
  for (const entry of parsed) problems.push(...entry.problems);
  problems.push(...checkSlugs(parsed));
  const surroundings: Surroundings = {
    topicSlugs: hasTopics ? topics.map((topic) => topic.slug) : undefined,
    glossary: entries.map(({ row }) => row),
    topics,
    checksCopy,
  };
  const surroundingsDigest = digestSurroundings(root, digest, options);
  const read = createStoryReader(root, surroundings, surroundingsDigest, { ...options, memory });
  const wanted = only === undefined ? parsed : parsed.filter(({ folder }) => only.has(folder.slug));
  const finished = wanted.map((entry, at) => {
    onStory?.(at, wanted.length);
    return {
      entry,
      story: isOwn?.(entry.slug) === false ? (peekStory(entry, surroundings) ?? read(entry)) : read(entry),
    };
  });
  const stories = finished.flatMap(({ story }) => story?.value ?? []);
  for (const { story } of finished) problems.push(...(story?.problems ?? []));
  const finishedPages = readPages(root, surroundings, surroundingsDigest, memory);
  problems.push(...finishedPages.flatMap((page) => page.problems));
  const pages = finishedPages.flatMap(({ value }) => value ?? []);
  const folderDigests = wanted.map(({ folder, digest: of }) => ({ file: folder.file, digest: of }));
  const content = { stories, topics, pages, glossary: surroundings.glossary, folders: folderDigests, problems };
  if (isOwn !== undefined) return content;
  problems.push(...checkAcross(parsed, finished, pages));
  if (only === undefined && !hasErrors(problems)) {
    const written = [
      ...entries,
      ...topics.flatMap((topic) => topic.entries),
      ...parsed.flatMap((entry) => entry.terms),
    ];
    const used = [...stories.map(({ story }) => story), ...topics, ...pages].flatMap((user) => user.terms);
    const overlaps = finished.flatMap(({ story }) => story?.overlaps ?? []);
    problems.push(...checkTermUse(written, used), ...checkTermOverlaps(written, overlaps));
  }
  return content;
}

/** Of all that a story is read in the light of, and, where readings are kept, of the code that reads. */
function digestSurroundings(root: string, terms: string, { checksCopy, kept }: ReadOptions): string {
  const code = kept === undefined ? "" : digestCode(root, readingRooms);
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
