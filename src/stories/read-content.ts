/**
 * Reads all content and checks it: files in, stories, topics and pages out, with every problem of every file at once. Used by
 * the content loader, by the build before it starts, and by the search index. Bodies are checked, not kept.
 */
import { createHash } from "node:crypto";
import type { StorySource } from "../markdown/source.ts";
import { listPlaceLinks } from "../markdown/story-links.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { checkFileCopy } from "../variants/check-copy/check-file.ts";
import type { VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/terms.ts";
import type { Approval } from "./approvals.ts";
import { checkPlaces } from "./check-places.ts";
import { checkSlugs } from "./check-slugs.ts";
import { digestFolder, formatMoments, listStoryFolders, readContentFile, type StoryFolder } from "./content-files.ts";
import { finishStory } from "./finish-story.ts";
import { peekSlug, yamlLine } from "./front-matter.ts";
import { type ParsedFile, parseFile } from "./parse-file.ts";
import { type ReadPage, readPages } from "./read-pages.ts";
import { createMemory, type ReadingMemory } from "./reading-memory.ts";
import { type FrontMatter, frontMatterSchema } from "./schema.ts";
import type { Story } from "./story.ts";
import { checkTermUse } from "./story-terms.ts";
import { checkTermOverlaps } from "./term-overlaps.ts";
import { glossaryFile, parseTerms, readGlossary, type TermEntry } from "./terms.ts";
import { type ReadTopic, readTopics, topicsFile } from "./topics.ts";
import { validate } from "./validate.ts";

/** A story with its body, before anything is rendered. */
export interface ReadStory {
  readonly story: Story;
  readonly source: StorySource;
  /** Bodies of editions made by hand. */
  readonly own: Readonly<Partial<Record<VariantTag, StorySource>>>;
  /** What an editor has approved of its conversion. */
  readonly approvals: readonly Approval[];
}

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

/** A story on its way: as much of it as could be read. */
export interface Draft {
  readonly folder: StoryFolder;
  readonly digest: string;
  /** Absent when it has problems. */
  readonly matter: FrontMatter | undefined;
  readonly slug: string;
  /** Absent when the file cannot be read as front matter and body. */
  readonly parts: ParsedFile | undefined;
  readonly terms: readonly TermEntry[];
  readonly problems: readonly Problem[];
}

/** What is looked at beside what a build needs. */
export interface ReadOptions {
  /** Reads the copy itself for wrong forms and marks: warnings, a few milliseconds a story. */
  readonly checksCopy: boolean;
  /** Names of the folders to read; of the others only the address is looked up. Absent: all of them. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Told before each story how many are done, of how many. */
  readonly onStory?: ((done: number, all: number) => void) | undefined;
  /** Stories that stand as they stood when they were last read with this memory are not read again. */
  readonly memory?: ReadingMemory | undefined;
}

/** `root` is the project folder. Pure but for reading the disk. */
export function readContent(root: string, options: ReadOptions = { checksCopy: false }): Content {
  const { checksCopy, only, onStory, memory = createMemory() } = options;
  const { folders, problems: folderProblems } = listStoryFolders(root);
  const problems: Problem[] = [...folderProblems];
  const digest = digestTerms(root);
  const { entries, topics, hasTopics, ...terms } = memory.recall("terms", digest, () => readTerms(root));
  problems.push(...terms.problems);
  const glossary = entries.map(({ row }) => row);
  const drafts = folders.map((folder) => {
    if (only?.has(folder.slug) === false) return peekFolder(folder);
    const of = digestFolder(root, folder);
    return memory.recall(`draft ${folder.file}`, of, () => parseFolder(folder, of));
  });
  for (const draft of drafts) problems.push(...draft.problems);
  checkSlugs(drafts, problems);
  const slugs = drafts.map((draft) => draft.slug);
  const known = { slugs, topics: hasTopics ? topics.map((topic) => topic.slug) : undefined };
  const wanted = only === undefined ? drafts : drafts.filter(({ folder }) => only.has(folder.slug));
  const surroundings = { known, glossary, topics, checksCopy };
  const light = createHash("sha256")
    .update(JSON.stringify([digest, slugs, checksCopy]))
    .digest("base64url");
  const finished = wanted.map((draft, at) => {
    onStory?.(at, wanted.length);
    const of = `${draft.digest} ${light} ${formatMoments(draft.folder)}`;
    const story = memory.recall(`story ${draft.folder.file}`, of, () => finishStory(root, draft, surroundings));
    return { draft, story };
  });
  const stories = finished.flatMap(({ story }) => story?.read ?? []);
  for (const { story } of finished) problems.push(...(story?.problems ?? []));
  const pages = readPages(root, slugs, glossary, problems);
  const links = [
    ...finished.flatMap(({ story }) => story?.links ?? []),
    ...pages.flatMap(({ source }) => listPlaceLinks(parseStory(source).tree, source)),
  ];
  const places = new Map(finished.flatMap(({ draft, story }) => (story ? [[draft.slug, story.anchors] as const] : [])));
  problems.push(...checkPlaces(links, places, drafts, known));
  if (checksCopy) problems.push(...pages.flatMap(checkPageCopy));
  if (only === undefined && !hasErrors(problems)) {
    const written = [
      ...entries,
      ...topics.flatMap((topic) => topic.entries),
      ...drafts.flatMap((draft) => draft.terms),
    ];
    const used = [...stories.map(({ story }) => story), ...topics, ...pages].flatMap((user) => user.terms);
    const overlaps = finished.flatMap(({ story }) => story?.overlaps ?? []);
    problems.push(...checkTermUse(written, used), ...checkTermOverlaps(written, overlaps));
  }
  const read = wanted.map(({ folder, digest: of }) => ({ file: folder.file, digest: of }));
  return { stories, topics, pages, glossary, folders: read, problems };
}

/** Of the files that the terms and topics are read from. */
function digestTerms(root: string): string {
  const hash = createHash("sha256");
  for (const file of [glossaryFile, topicsFile]) {
    const bytes = readContentFile(root, file);
    hash.update(`\0${file}\0`).update(bytes instanceof Uint8Array ? bytes : bytes.code);
  }
  return hash.digest("base64url");
}

function readTerms(root: string) {
  const problems: Problem[] = [];
  const entries = readGlossary(root, problems);
  const topicProblems: Problem[] = [];
  const rows = entries.map(({ row }) => row);
  const topics = readTopics(root, rows, topicProblems);
  return { entries, topics, hasTopics: topicProblems.length === 0, problems: [...problems, ...topicProblems] };
}

/** A story that others may name, and no more. */
function peekFolder(folder: StoryFolder): Draft {
  const slug = peekSlug(folder.bytes) ?? folder.slug;
  return { folder, digest: "", matter: undefined, slug, parts: undefined, terms: [], problems: [] };
}

function parseFolder(folder: StoryFolder, digest: string): Draft {
  const problems: Problem[] = [];
  const parts = parseFile(folder.file, folder.bytes, problems);
  const fields = parts?.parsed && validate(frontMatterSchema, parts.parsed, folder.file);
  problems.push(...(fields?.problems ?? []));
  const matter = fields?.value;
  const place = (index: number) => ({
    file: folder.file,
    line: parts?.parsed?.findLine(["terms", index]) ?? yamlLine,
  });
  const terms = parseTerms(matter?.terms ?? [], place, problems);
  return { folder, digest, matter, slug: matter?.slug ?? folder.slug, parts, terms, problems };
}

function checkPageCopy({ source, words }: ReadPage): Problem[] {
  const fields = [words.headline, words.standfirst].map((text) => ({ text, line: yamlLine }));
  return checkFileCopy({ ...source, yaml: "", fields, tree: parseStory(source).tree });
}
