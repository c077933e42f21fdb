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
import { site } from "../site/site.ts";
import { checkFileCopy } from "../variants/check-copy/check-file.ts";
import { listFields } from "../variants/check-copy/list-fields.ts";
import { localWords } from "../variants/local-words.ts";
import type { VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/terms.ts";
import { checkNames, type Known } from "./check-names.ts";
import { listStoryFolders, type StoryFolder } from "./content-files.ts";
import { createStory } from "./create-story.ts";
import { decodeText } from "./decode.ts";
import { yamlLine } from "./front-matter.ts";
import { readOwnEditions } from "./own-editions.ts";
import { type ParsedFile, parseFile } from "./parse-file.ts";
import { type ReadPage, readPages } from "./read-pages.ts";
import { type FrontMatter, frontMatterSchema } from "./schema.ts";
import type { Story } from "./story.ts";
import { checkTermUse, listStoryTerms, listTopicTerms } from "./story-terms.ts";
import { parseTerms, readGlossary, type TermEntry } from "./terms.ts";
import { type ReadTopic, readTopics } from "./topics.ts";
import { validate } from "./validate.ts";

/** A story with its body, before anything is rendered. */
export interface ReadStory {
  readonly story: Story;
  readonly source: StorySource;
  /** Bodies of editions made by hand. */
  readonly own: Readonly<Partial<Record<VariantTag, StorySource>>>;
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
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `root` is the project folder. Pure but for reading the disk. */
export function readContent(root: string, { checksCopy }: ReadOptions = { checksCopy: false }): Content {
  const { folders, problems: folderProblems } = listStoryFolders(root);
  const problems: Problem[] = [...folderProblems];
  const topicProblems: Problem[] = [];
  const entries = readGlossary(root, problems);
  const glossary = entries.map(({ row }) => row);
  const topics = readTopics(root, glossary, topicProblems);
  problems.push(...topicProblems);
  const drafts = folders.map((folder) => parseFolder(folder, problems));
  checkSlugs(drafts, problems);
  const slugs = drafts.map((draft) => draft.slug);
  const known = { slugs, topics: topicProblems.length > 0 ? undefined : topics.map((topic) => topic.slug) };
  const stories = drafts.flatMap((draft) =>
    finishStory(root, draft, known, { glossary, topics, checksCopy }, problems),
  );
  const pages = readPages(root, slugs, glossary, problems);
  if (checksCopy) problems.push(...pages.flatMap(checkPageCopy));
  if (!hasErrors(problems)) {
    const written = [...entries, ...topics.flatMap((topic) => topic.entries), ...drafts.flatMap(({ terms }) => terms)];
    const used = [...stories.map(({ story }) => story), ...topics, ...pages].flatMap(({ terms }) => terms);
    problems.push(...checkTermUse(written, used));
  }
  return { stories, topics, pages, glossary, problems };
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

function checkSlugs(drafts: readonly Draft[], problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const { slug, folder, matter, parts } of drafts) {
    const { file } = folder;
    const line = parts?.parsed?.findLine(["slug"]);
    const place = matter?.slug === undefined || line === undefined ? { file } : { file, line };
    if (!slugPattern.test(slug) || slug.length > 80) problems.push(createProblem("bad-slug", place, slug));
    const key = slug.normalize("NFC").toLowerCase();
    const owner = owners.get(key);
    if (owner !== undefined) problems.push(createProblem("duplicate-slug", place, slug, owner));
    else owners.set(key, folder.file);
  }
}

function finishStory(
  root: string,
  draft: Draft,
  known: Known,
  wider: ReadOptions & { readonly glossary: readonly TermRow[]; readonly topics: readonly ReadTopic[] },
  problems: Problem[],
): ReadStory[] {
  const { folder, matter, slug, parts } = draft;
  if (parts === undefined) return [];
  const { body, bodyLine } = parts;
  const { file, files } = folder;
  const found = checkNames(draft, known);
  const source: StorySource = {
    written: matter?.variant ?? site.writtenVariant,
    file,
    body,
    bodyLine,
    published: matter?.published.slice(0, 10) ?? "9999",
    files,
    data: decodeData(folder, found),
    slugs: known.slugs,
  };
  const own = readOwnEditions(folder, source, found);
  const parsed = parseStory(source);
  found.push(...parsed.problems);
  const text = listParagraphs(parsed.tree).map((paragraph) => paragraph.text);
  const empty =
    text.length === 0 && !parsed.tree.children.some((node) => "tagName" in node && node.tagName === "figure");
  if (empty && parsed.problems.length === 0 && matter?.draft !== true)
    found.push(createProblem("empty-body", { file, line: bodyLine }));
  problems.push(...found);
  if (matter === undefined || hasErrors(found)) return [];
  // Only of a sound file: first what stops the build, then the copy.
  const fields = listFields(matter, parts.parsed?.findLine ?? (() => yamlLine));
  if (wider.checksCopy) problems.push(...checkFileCopy({ ...source, yaml: parts.yaml, fields, tree: parsed.tree }));
  const digest = createHash("sha256");
  for (const { bytes } of [folder, ...folder.editions, ...folder.data]) digest.update(bytes);
  const story = createStory(matter, {
    slug,
    file,
    files,
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
  return [{ source, own: own.sources, story: { ...story, terms: listStoryTerms(root, story, parsed.tree, rows) } }];
}

/** Problems are added to `problems`. */
function decodeData({ data }: StoryFolder, problems: Problem[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { name, file, bytes } of data) {
    const decoded = decodeText(bytes, file);
    if ("problem" in decoded) problems.push(decoded.problem);
    else texts[name] = decoded.text;
  }
  return texts;
}

function checkPageCopy({ source, words }: ReadPage): Problem[] {
  const fields = [words.headline, words.standfirst].map((text) => ({ text, line: yamlLine }));
  return checkFileCopy({ ...source, yaml: "", fields, tree: parseStory(source).tree });
}
