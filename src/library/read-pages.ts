/** Pages of their own: content/<name>.md. They have a headline, a standfirst and a body like a story's. */

import { parseFile } from "../fields/parse-file.ts";
import { pageSchema } from "../fields/schema.ts";
import { validate } from "../fields/validate.ts";
import { showTree } from "../markdown/convert-tree.ts";
import type { StorySource } from "../markdown/source.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import type { Problem } from "../problems/problem.ts";
import { site } from "../site/site.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { VariantTag } from "../variants/table.ts";
import type { TermRow } from "../variants/term-row.ts";
import { readContentFile } from "./content-files.ts";
import { listFiredTerms } from "./fired-terms.ts";

/** THE list of pages. */
const names = ["about"] as const;

export interface ReadPage {
  readonly slug: string;
  readonly written: VariantTag;
  readonly words: { readonly headline: string; readonly standfirst: string };
  readonly source: StorySource;
  /** The terms it uses. */
  readonly terms: readonly TermRow[];
}

/** Problems are added to `problems`; `slugs` are those of all stories. */
export function readPages(
  root: string,
  slugs: readonly string[],
  glossary: readonly TermRow[],
  problems: Problem[],
): ReadPage[] {
  return names.flatMap((slug) => {
    const file = `content/${slug}.md`;
    const bytes = readContentFile(root, file);
    if (!(bytes instanceof Uint8Array)) {
      problems.push(bytes);
      return [];
    }
    const parts = parseFile(file, bytes, problems);
    if (parts === undefined) return [];
    const fields = parts.parsed && validate(pageSchema, parts.parsed, file);
    problems.push(...(fields?.problems ?? []));
    const source: StorySource = {
      written: fields?.value?.variant ?? site.writtenVariant,
      file,
      body: parts.body,
      bodyLine: parts.bodyLine,
      published: "9999",
      files: [],
      // A page stands one level above the stories.
      slugs: slugs.map((story) => `stories/${story}`),
    };
    const parsed = parseStory(source);
    problems.push(...parsed.problems);
    const value = fields?.value;
    if (value === undefined) return [];
    const words = { headline: value.headline, standfirst: value.standfirst };
    const terms = listFiredTerms(glossary, value.variant, (convert) => {
      showTree(parsed.tree, convert);
      convertWords(words, convert);
    });
    return [{ slug, written: value.variant, words, source, terms }];
  });
}
