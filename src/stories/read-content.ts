/**
 * Reads all content and checks it: files in, stories, topics and pages out, with every problem of every file at once. Used by
 * the content loader, by the build before it starts, and by the search index. Bodies are checked, not kept.
 */
import { createHash } from "node:crypto";
import { isSupportedImage } from "../markdown/figures.ts";
import { countCharacters, listParagraphs } from "../markdown/plain-text.ts";
import type { StorySource } from "../markdown/source.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { hasErrors } from "../problems/problem.ts";
import type { VariantTag } from "../variants/table.ts";
import { listStoryFolders, readContentFile, type StoryFolder } from "./content-files.ts";
import { decodeText } from "./decode.ts";
import { splitFrontMatter, yamlLine } from "./front-matter.ts";
import { parseYaml } from "./parse-yaml.ts";
import { type FrontMatter, frontMatterSchema, pageSchema } from "./schema.ts";
import type { Story, Topic } from "./story.ts";
import { readTopics } from "./topics.ts";
import { validate } from "./validate.ts";

/** A story with its body, before anything is rendered. */
export interface ReadStory {
  readonly story: Story;
  readonly source: StorySource;
}

/** A page of its own, such as content/about.md. */
export interface ReadPage {
  readonly slug: string;
  readonly written: VariantTag;
  readonly words: { readonly headline: string; readonly standfirst: string };
  readonly source: StorySource;
}

export interface Content {
  readonly stories: readonly ReadStory[];
  readonly topics: readonly Topic[];
  readonly pages: readonly ReadPage[];
  readonly problems: readonly Problem[];
}

interface Draft {
  readonly folder: StoryFolder;
  readonly matter: FrontMatter;
  readonly slug: string;
  readonly body: string;
  readonly bodyLine: number;
  readonly findLine: (path: readonly PropertyKey[]) => number;
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `root` is the project folder. Pure but for reading the disk. */
export function readContent(root: string): Content {
  const { folders, problems: folderProblems } = listStoryFolders(root);
  const problems: Problem[] = [...folderProblems];
  const topics = readTopics(root, problems);
  const drafts = folders.flatMap((folder) => parseFolder(folder, problems));
  checkSlugs(drafts, problems);
  const slugs = drafts.map((draft) => draft.slug);
  const stories = drafts.flatMap((draft) =>
    finishStory(draft, { slugs, topics: topics.map((topic) => topic.slug) }, problems),
  );
  const pages = readPages(root, slugs, problems);
  return { stories, topics, pages, problems };
}

function parseFile(file: string, bytes: Uint8Array, problems: Problem[]) {
  const decoded = decodeText(bytes, file);
  if ("problem" in decoded) {
    problems.push(decoded.problem);
    return undefined;
  }
  const split = splitFrontMatter(decoded.text, file);
  if ("code" in split) {
    problems.push(split);
    return undefined;
  }
  const yaml = parseYaml(split.yaml, file, yamlLine);
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0) return undefined;
  if (yaml.value === null || typeof yaml.value !== "object" || Array.isArray(yaml.value)) {
    problems.push(createProblem("not-a-mapping", { file, line: yamlLine }));
    return undefined;
  }
  return { ...split, parsed: yaml };
}

function parseFolder(folder: StoryFolder, problems: Problem[]): Draft[] {
  const parts = parseFile(folder.file, folder.bytes, problems);
  if (parts === undefined) return [];
  const { value, problems: found } = validate(frontMatterSchema, parts.parsed, folder.file);
  problems.push(...found);
  if (value === undefined) return [];
  const { body, bodyLine, parsed } = parts;
  return [{ folder, matter: value, slug: value.slug ?? folder.slug, body, bodyLine, findLine: parsed.findLine }];
}

function checkSlugs(drafts: readonly Draft[], problems: Problem[]): void {
  const owners = new Map<string, string>();
  for (const { slug, folder, findLine } of drafts) {
    const place = { file: folder.file, line: findLine(["slug"]) };
    if (!slugPattern.test(slug) || slug.length > 80) problems.push(createProblem("bad-slug", place, slug));
    const key = slug.normalize("NFC").toLowerCase();
    const owner = owners.get(key);
    if (owner !== undefined) problems.push(createProblem("duplicate-slug", place, slug, owner));
    else owners.set(key, folder.file);
  }
}

function finishStory(
  draft: Draft,
  known: { slugs: readonly string[]; topics: readonly string[] },
  problems: Problem[],
): ReadStory[] {
  const { folder, matter, slug, body, bodyLine, findLine } = draft;
  const { file, files } = folder;
  const found: Problem[] = [];
  for (const [at, topic] of matter.topics.entries()) {
    if (!known.topics.includes(topic))
      found.push(createProblem("unknown-topic", { file, line: findLine(["topics", at]) }, topic, known.topics));
  }
  for (const [at, other] of matter.related.entries()) {
    if (!known.slugs.includes(other) || other === slug) {
      const others = known.slugs.filter((name) => name !== slug);
      found.push(createProblem("unknown-related", { file, line: findLine(["related", at]) }, other, others));
    }
  }
  if (matter.lead !== undefined) {
    const place = { file, line: findLine(["lead", "image"]) };
    const { image } = matter.lead;
    if (/^(https?:)?\/\//.test(image)) found.push(createProblem("remote-image", place, image));
    else if (!isSupportedImage(image)) found.push(createProblem("unsupported-image", place, image));
    else if (!files.includes(image))
      found.push(createProblem("missing-image", place, image, files.filter(isSupportedImage)));
  }
  const source: StorySource = {
    file,
    body,
    bodyLine,
    published: matter.published.slice(0, 10),
    files,
    slugs: known.slugs,
  };
  const parsed = parseStory(source);
  found.push(...parsed.problems);
  const text = listParagraphs(parsed.tree).map((paragraph) => paragraph.text);
  if (text.length === 0 && !matter.draft) found.push(createProblem("empty-body", { file, line: bodyLine }));
  problems.push(...found);
  if (hasErrors(found)) return [];
  const digest = createHash("sha256").update(folder.bytes).digest("hex");
  return [
    { source, story: createStory(matter, { slug, file, files, digest, characters: countCharacters(text.join("\n")) }) },
  ];
}

function createStory(
  matter: FrontMatter,
  rest: Pick<Story, "slug" | "file" | "files" | "digest" | "characters">,
): Story {
  const {
    variant,
    published,
    updated,
    topics,
    related,
    weight,
    pinned,
    draft,
    lead,
    source,
    references,
    corrections,
    followups,
  } = matter;
  return {
    ...rest,
    written: variant,
    published,
    updated,
    topics,
    related,
    weight,
    pinned,
    draft,
    leadImage: lead?.image,
    sourceUrl: source?.url,
    referenceUrls: references.map((reference) => reference.url),
    correctionDays: corrections.map((correction) => correction.date),
    followupDays: followups.map((followup) => followup.date),
    words: {
      headline: matter.headline,
      kicker: matter.kicker,
      standfirst: matter.standfirst,
      dateline: matter.dateline,
      authors: matter.authors,
      source: source && { name: source.name, title: source.title },
      references: references.map(({ name }) => ({ name })),
      lead: lead && { alt: lead.alt, caption: lead.caption, credit: lead.credit },
      corrections: corrections.map(({ text }) => ({ text })),
      followups: followups.map(({ text }) => ({ text })),
    },
  };
}

/** Pages of their own: content/<name>.md. */
function readPages(root: string, slugs: readonly string[], problems: Problem[]): ReadPage[] {
  return ["about"].flatMap((slug) => {
    const file = `content/${slug}.md`;
    const bytes = readContentFile(root, file);
    if (!(bytes instanceof Uint8Array)) {
      problems.push(bytes);
      return [];
    }
    const parts = parseFile(file, bytes, problems);
    if (parts === undefined) return [];
    const { value, problems: found } = validate(pageSchema, parts.parsed, file);
    problems.push(...found);
    if (value === undefined) return [];
    const source: StorySource = {
      file,
      body: parts.body,
      bodyLine: parts.bodyLine,
      published: "9999",
      files: [],
      slugs,
    };
    problems.push(...parseStory(source).problems);
    return [
      { slug, written: value.variant, words: { headline: value.headline, standfirst: value.standfirst }, source },
    ];
  });
}
