/**
 * Reads all content and checks it: files in, stories, topics and pages out, with every problem of every file at once. Used by
 * the content loader, by the build before it starts, and by the search index. Bodies are checked, not kept.
 */
import { createHash } from "node:crypto";
import { countCharacters, listParagraphs } from "../markdown/plain-text.ts";
import type { StorySource } from "../markdown/source.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { createProblem } from "../problems/catalog.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { checkFileCopy } from "../variants/check-copy/check-file.ts";
import { listFields } from "../variants/check-copy/list-fields.ts";
import type { TermOverlap } from "../variants/find-terms.ts";
import { localWords } from "../variants/local-words.ts";
import type { VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/terms.ts";
import { type Approval, readApprovals } from "./approvals.ts";
import { checkHeadlines } from "./check-headlines.ts";
import { checkImages } from "./check-images.ts";
import { checkNames, type Known } from "./check-names.ts";
import { checkSlugs } from "./check-slugs.ts";
import { listStoryFolders, type StoryFolder } from "./content-files.ts";
import { createSource } from "./create-source.ts";
import { createStory } from "./create-story.ts";
import { peekSlug, yamlLine } from "./front-matter.ts";
import { readOwnEditions } from "./own-editions.ts";
import { type ParsedFile, parseFile } from "./parse-file.ts";
import { createPlaceBook, type PlaceBook } from "./place-book.ts";
import { type ReadPage, readPages } from "./read-pages.ts";
import { readPhotographs } from "./read-photographs.ts";
import { type FrontMatter, frontMatterSchema } from "./schema.ts";
import { listRecordings, listShownFiles } from "./shown-files.ts";
import type { Story } from "./story.ts";
import { checkTermUse, listStoryTerms, listTopicTerms } from "./story-terms.ts";
import { checkTermOverlaps } from "./term-overlaps.ts";
import { parseTerms, readGlossary, type TermEntry } from "./terms.ts";
import { type ReadTopic, readTopics } from "./topics.ts";
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
  readonly problems: readonly Problem[];
}

/** A story on its way: as much of it as could be read. */
export interface Draft {
  readonly folder: StoryFolder;
  /** Absent when it has problems. */
  readonly matter: FrontMatter | undefined;
  readonly slug: string;
  /** Absent when the file cannot be read as front matter and body. */
  readonly parts: ParsedFile | undefined;
  readonly terms: readonly TermEntry[];
}

/** What is looked at beside what a build needs. */
export interface ReadOptions {
  /** Reads the copy itself for wrong forms and marks: warnings, a few milliseconds a story. */
  readonly checksCopy: boolean;
  /** Names of the folders to read; of the others only the address is looked up. Absent: all of them. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Told before each story how many are done, of how many. */
  readonly onStory?: ((done: number, all: number) => void) | undefined;
}

/** `root` is the project folder. Pure but for reading the disk. */
export function readContent(root: string, options: ReadOptions = { checksCopy: false }): Content {
  const { checksCopy, only, onStory } = options;
  const { folders, problems: folderProblems } = listStoryFolders(root);
  const problems: Problem[] = [...folderProblems];
  const topicProblems: Problem[] = [];
  const entries = readGlossary(root, problems);
  const glossary = entries.map(({ row }) => row);
  const topics = readTopics(root, glossary, topicProblems);
  problems.push(...topicProblems);
  const drafts = folders.map((folder) =>
    only?.has(folder.slug) === false ? peekFolder(folder) : parseFolder(folder, problems),
  );
  checkSlugs(drafts, problems);
  const slugs = drafts.map((draft) => draft.slug);
  const known = { slugs, topics: topicProblems.length > 0 ? undefined : topics.map((topic) => topic.slug) };
  const wanted = only === undefined ? drafts : drafts.filter(({ folder }) => only.has(folder.slug));
  const places = createPlaceBook(drafts, known);
  const overlaps: TermOverlap[] = [];
  const stories = wanted.flatMap((draft, at) => {
    onStory?.(at, wanted.length);
    return finishStory(root, draft, known, { glossary, topics, checksCopy, places, overlaps }, problems);
  });
  const pages = readPages(root, slugs, glossary, problems);
  for (const { source } of pages) places.addLinks(parseStory(source).tree, source);
  problems.push(...places.check());
  if (checksCopy) problems.push(...pages.flatMap(checkPageCopy));
  if (only === undefined && !hasErrors(problems)) {
    const written = [...entries, ...topics.flatMap((topic) => topic.entries), ...drafts.flatMap(({ terms }) => terms)];
    const used = [...stories.map(({ story }) => story), ...topics, ...pages].flatMap(({ terms }) => terms);
    problems.push(...checkTermUse(written, used), ...checkTermOverlaps(written, overlaps));
  }
  return { stories, topics, pages, glossary, problems };
}

/** A story that others may name, and no more. */
function peekFolder(folder: StoryFolder): Draft {
  const slug = peekSlug(folder.bytes) ?? folder.slug;
  return { folder, matter: undefined, slug, parts: undefined, terms: [] };
}

function parseFolder(folder: StoryFolder, problems: Problem[]): Draft {
  const parts = parseFile(folder.file, folder.bytes, problems);
  const fields = parts?.parsed && validate(frontMatterSchema, parts.parsed, folder.file);
  problems.push(...(fields?.problems ?? []));
  const matter = fields?.value;
  const place = (index: number) => ({
    file: folder.file,
    line: parts?.parsed?.findLine(["terms", index]) ?? yamlLine,
  });
  const terms = parseTerms(matter?.terms ?? [], place, problems);
  return { folder, matter, slug: matter?.slug ?? folder.slug, parts, terms };
}

interface Wider extends ReadOptions {
  readonly glossary: readonly TermRow[];
  readonly topics: readonly ReadTopic[];
  readonly places: PlaceBook;
  readonly overlaps: TermOverlap[];
}

function finishStory(root: string, draft: Draft, known: Known, wider: Wider, problems: Problem[]): ReadStory[] {
  const { folder, matter, slug, parts } = draft;
  if (parts === undefined) return [];
  const { file, files } = folder;
  const found = [...checkNames(draft, known), ...checkImages(folder)];
  const source = createSource(draft, known, found);
  const own = readOwnEditions(folder, source, found);
  const approvals = readApprovals(root, folder.review, found);
  const parsed = parseStory(source);
  found.push(...parsed.problems);
  wider.places.addPlaces(slug, parsed.tree);
  wider.places.addLinks(parsed.tree, source);
  const trees = [parsed, ...Object.values(own.sources).map((body) => parseStory(body))].map(({ tree }) => tree);
  const shown = listShownFiles(trees, matter?.lead?.image);
  const photographs = readPhotographs(root, folder, shown, found);
  const text = listParagraphs(parsed.tree).map((paragraph) => paragraph.text);
  const empty =
    text.length === 0 && !parsed.tree.children.some((node) => "tagName" in node && node.tagName === "figure");
  if (empty && parsed.problems.length === 0 && matter?.draft !== true)
    found.push(createProblem("empty-body", { file, line: parts.bodyLine }));
  problems.push(...found);
  if (matter === undefined || hasErrors(found)) return [];
  // Only of a sound file: first what stops the build, then the copy.
  const findLine = parts.parsed?.findLine ?? (() => yamlLine);
  problems.push(...checkHeadlines(matter, file, findLine));
  const fields = listFields(matter, findLine);
  if (wider.checksCopy) problems.push(...checkFileCopy({ ...source, yaml: parts.yaml, fields, tree: parsed.tree }));
  const digest = createHash("sha256");
  for (const { bytes } of [folder, ...folder.editions, ...folder.data]) digest.update(bytes);
  for (const { id } of photographs) digest.update(id);
  const story = createStory(matter, {
    slug,
    file,
    files,
    photographs,
    recordings: listRecordings(shown, files),
    digest: digest.digest("hex"),
    characters: countCharacters(text.join("\n")),
    terms: [],
    own: own.words,
  });
  const rows = [
    ...(matter["local-words"] ? localWords : []),
    ...wider.glossary,
    ...listTopicTerms(matter.topics, wider.topics),
    ...draft.terms.map(({ row }) => row),
  ];
  const terms = listStoryTerms(root, story, parsed.tree, rows, (overlap) => wider.overlaps.push(overlap));
  return [{ source, own: own.sources, approvals, story: { ...story, terms } }];
}

function checkPageCopy({ source, words }: ReadPage): Problem[] {
  const fields = [words.headline, words.standfirst].map((text) => ({ text, line: yamlLine }));
  return checkFileCopy({ ...source, yaml: "", fields, tree: parseStory(source).tree });
}
