/** A story's folder to a story, with everything that is wrong with it and all that the checks of the whole content ask of it. */
import { type CopyFile, checkFileCopy } from "../copy/check-file.ts";
import { listCopyFields } from "../copy/list-copy-fields.ts";
import { yamlLine } from "../fields/front-matter.ts";
import { countCharacters, listParagraphs } from "../markdown/plain-text.ts";
import { type Anchors, listAnchors, listLinked, listStoryLinks, type StoryLink } from "../markdown/story-links.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import type { Photograph } from "../photographs/photograph.ts";
import { createProblem } from "../problems/catalog.ts";
import { hasErrors, type Result } from "../problems/problem.ts";
import type { TermOverlap } from "../variants/find-terms.ts";
import { listNames } from "../variants/list-names.ts";
import { localWords } from "../variants/local-words.ts";
import type { TermRow } from "../variants/term-row.ts";
import { readApprovals } from "./approvals.ts";
import { checkDrawings } from "./check-drawings.ts";
import { checkHeadlines } from "./check-headlines.ts";
import { checkImages } from "./check-images.ts";
import { checkNames } from "./check-names.ts";
import { checkRecordings } from "./check-recordings.ts";
import type { ContentReader } from "./content-reader.ts";
import { createSource } from "./create-source.ts";
import { createStory } from "./create-story.ts";
import { readOwnEditions } from "./own-editions.ts";
import { readPhotographs } from "./read-photographs.ts";
import type { ReadStory } from "./read-story.ts";
import { listCaptions, listLargeFiles, listRecordings, listServed, listShownFiles } from "./shown-files.ts";
import type { SplitStory } from "./split-story.ts";
import { listStoryTerms, listTopicTerms } from "./story-terms.ts";
import type { ReadTopic } from "./topics.ts";

export interface FinishedStory extends Result<ReadStory> {
  readonly anchors: Anchors;
  readonly links: readonly StoryLink[];
  readonly overlaps: readonly TermOverlap[];
  /** What was looked at, of a sound story whose copy was checked just now. */
  readonly copy?: CopyFile;
}

/** What a story is read in the light of. */
export interface Surroundings {
  /** Slugs of the topics there are; absent when topics.yaml has problems of its own. */
  readonly topicSlugs: readonly string[] | undefined;
  readonly glossary: readonly TermRow[];
  readonly topics: readonly ReadTopic[];
  readonly checksCopy: boolean;
}

/** Pure but for the pictures and approvals it reads; `undefined` when the file is no front matter and body. */
export function finishStory(
  reader: ContentReader,
  entry: SplitStory,
  surroundings: Surroundings,
): FinishedStory | undefined {
  const { folder, digest, matter, slug, parts } = entry;
  const { topicSlugs, checksCopy } = surroundings;
  if (parts === undefined) return undefined;
  const { file, files } = folder;
  const { value: source, problems: unread } = createSource(entry);
  const { value: own, problems: wrongEditions } = readOwnEditions(folder, source);
  const { value: approvals, problems: wrongApprovals } = readApprovals(reader, folder.review);
  const parsed = parseStory(source);
  const trees = [parsed, ...Object.values(own.bodies)].map(({ tree }) => tree);
  const shown = listShownFiles(trees, matter?.lead?.image);
  const { value: photographs, problems: wrongPhotographs } = readPhotographs(
    reader,
    folder,
    shown,
    listLargeFiles(trees, matter?.lead),
  );
  const problems = [
    ...checkNames(entry, topicSlugs),
    ...checkImages(folder),
    ...unread,
    ...wrongEditions,
    ...wrongApprovals,
    ...parsed.problems,
    ...wrongPhotographs,
    ...checkDrawings(reader, folder, shown),
    ...checkRecordings(reader, folder, shown),
  ];
  const text = listParagraphs(parsed.tree).map((paragraph) => paragraph.text);
  const empty =
    text.length === 0 && !parsed.tree.children.some((node) => "tagName" in node && node.tagName === "figure");
  if (empty && !hasErrors(parsed.problems) && matter?.draft !== true)
    problems.push(createProblem("empty-body", { file, line: parts.bodyLine }));
  const links = [{ source, tree: parsed.tree }, ...Object.values(own.bodies)].flatMap((body) =>
    listStoryLinks(body.tree, body.source),
  );
  const places = { anchors: listAnchors(parsed.tree), links };
  if (matter === undefined || hasErrors(problems)) return { value: undefined, problems, ...places, overlaps: [] };
  // Only of a sound file: first what stops the build, then the copy.
  const findLine = parts.parsed?.findLine ?? (() => yamlLine);
  problems.push(...checkHeadlines(matter, file, findLine));
  const fields = listCopyFields(matter, findLine);
  const copy = checksCopy ? { ...source, yaml: parts.yaml, fields, tree: parsed.tree } : undefined;
  if (copy !== undefined) problems.push(...checkFileCopy(copy));
  // Checked was what any edition shows; what comes out is named by a page.
  const served = listServed({ source, tree: parsed.tree }, own.bodies);
  const named = listShownFiles(
    served.map((body) => body.tree),
    matter.lead?.image,
  );
  const story = createStory(matter, {
    slug,
    file,
    files,
    photographs: photographs.filter((photograph) => named.has(photograph.file.replace(/^.*\//, ""))),
    recordings: listRecordings(named, files),
    captions: listCaptions(served),
    linked: listLinked(links),
    digest: digestStory(reader, digest, photographs),
    characters: countCharacters(text.join("\n")),
    terms: [],
    names: listNames(matter.variant, [matter, source.body]),
    own: own.words,
  });
  const rows = listRows(entry, surroundings);
  const overlaps: TermOverlap[] = [];
  const terms = listStoryTerms(reader, story, { tree: parsed.tree, shown }, rows, (overlap) => overlaps.push(overlap));
  const value = { source, tree: parsed.tree, own: own.bodies, approvals, story: { ...story, terms } };
  return { value, problems, ...places, overlaps, ...(copy && { copy }) };
}

/** Every row of terms the story may use, the narrowest last. */
export function listRows({ matter, terms }: SplitStory, { glossary, topics }: Surroundings): TermRow[] {
  return [
    ...(matter?.["local-words"] === true ? localWords : []),
    ...glossary,
    ...listTopicTerms(matter?.topics ?? [], topics),
    ...terms.map(({ row }) => row),
  ];
}

/** Of the story's folder, and of the bytes of the photographs it shows. */
const digestStory = ({ digest }: ContentReader, folder: string, photographs: readonly Photograph[]): string =>
  digest(folder, ...photographs.map(({ id }) => id));
