/** What `desk check` will say of a story that is not on the disk yet. */

import { checkFileCopy } from "../copy/check-file.ts";
import { listCopyFields } from "../copy/list-copy-fields.ts";
import { parseFile } from "../fields/parse-file.ts";
import { frontMatterSchema } from "../fields/schema.ts";
import { validate } from "../fields/validate.ts";
import { checkStoryLinks } from "../markdown/check-story-links.ts";
import { listStoryLinks } from "../markdown/story-links.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import type { Problem } from "../problems/problem.ts";

export interface NewStory {
  /** Path from the project folder. */
  readonly file: string;
  readonly text: string;
  /** Names of the files beside it. */
  readonly files: readonly string[];
  /** Of all other stories. */
  readonly slugs: readonly string[];
}

export function checkStory({ file, text, files, slugs }: NewStory): Problem[] {
  const { value: parts, problems: unread } = parseFile(file, new TextEncoder().encode(text));
  if (parts?.parsed === undefined) return [...unread];
  const { value, problems: wrong } = validate(frontMatterSchema, parts.parsed, file);
  const problems = [...unread, ...wrong];
  if (value === undefined) return problems;
  const { variant: written, published } = value;
  const { yaml, body, bodyLine, parsed } = parts;
  const source = { written, file, body, bodyLine, published: published.slice(0, 10), files };
  const story = parseStory(source);
  const fields = listCopyFields(value, parsed.findLine);
  return [
    ...problems,
    ...story.problems,
    ...checkStoryLinks(listStoryLinks(story.tree, source), new Set(slugs)),
    ...checkFileCopy({ file, written, yaml, fields, body, bodyLine, tree: story.tree }),
  ];
}
