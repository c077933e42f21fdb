/** A page of its own, read and checked: what a story's body is, it is. */
import { checkFileCopy } from "../copy/check-file.ts";
import { yamlLine } from "../fields/front-matter.ts";
import { parseFile } from "../fields/parse-file.ts";
import { pageSchema } from "../fields/schema.ts";
import { validate } from "../fields/validate.ts";
import { showTree } from "../markdown/convert-tree.ts";
import type { StorySource } from "../markdown/source.ts";
import { listLinked, listStoryLinks, type StoryLink } from "../markdown/story-links.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import type { Result } from "../problems/problem.ts";
import { site } from "../site/site.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/term-row.ts";
import type { Surroundings } from "./finish-story.ts";
import { listFiredTerms } from "./fired-terms.ts";
import type { ReadBody } from "./read-body.ts";

/** THE list of pages. */
export const pageNames = ["about"] as const;

export interface ReadPage extends ReadBody {
  readonly slug: string;
  readonly written: VariantTag;
  readonly words: { readonly headline: string; readonly standfirst: string };
  /** The terms it uses. */
  readonly terms: readonly TermRow[];
  /** Slugs of the stories it links to, sorted. */
  readonly linked: readonly string[];
  /** SHA-256 of the page's file. */
  readonly digest: string;
}

export interface FinishedPage extends Result<ReadPage> {
  readonly links: readonly StoryLink[];
}

interface PageFile {
  readonly slug: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

export function readPage({ slug, file, bytes, digest }: PageFile, surroundings: Surroundings): FinishedPage {
  const { glossary, checksCopy } = surroundings;
  const { value: parts, problems: unread } = parseFile(file, bytes);
  if (parts === undefined) return { value: undefined, problems: unread, links: [] };
  const fields = parts.parsed && validate(pageSchema, parts.parsed, file);
  const source: StorySource = {
    written: fields?.value?.variant ?? site.writtenVariant,
    file,
    body: parts.body,
    bodyLine: parts.bodyLine,
    published: "9999",
    files: [],
  };
  const { tree, problems: found } = parseStory(source);
  const problems = [...unread, ...(fields?.problems ?? []), ...found];
  const links = listStoryLinks(tree, source);
  const matter = fields?.value;
  if (matter === undefined) return { value: undefined, problems, links };
  const { variant: written, headline, standfirst } = matter;
  const words = { headline, standfirst };
  const terms = listFiredTerms(glossary, written, (convert) => {
    showTree(tree, convert);
    convertWords(words, convert);
  });
  const texts = Object.values(words).map((text) => ({ text, line: yamlLine }));
  if (checksCopy) problems.push(...checkFileCopy({ ...source, yaml: "", fields: texts, tree }));
  const linked = listLinked(links);
  return { value: { slug, written, words, source, tree, terms, linked, digest }, problems, links };
}
