/**
 * Editions made by hand: `index.<tag>.md` beside index.md is used for that variant, and nothing in it is converted. It gives
 * words and a body; facts stay in index.md.
 */

import { parseFile } from "../fields/parse-file.ts";
import type { ParsedYaml } from "../fields/parse-yaml.ts";
import { frontMatterSchema, type OwnWords, ownEditionSchema } from "../fields/schema.ts";
import { validate } from "../fields/validate.ts";
import { listParagraphs } from "../markdown/plain-text.ts";
import type { StorySource } from "../markdown/source.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { findNearestTag } from "../variants/nearest-tag.ts";
import { isTag, tags, type VariantTag } from "../variants/table.ts";
import type { StoryFolder } from "./content-files.ts";

export const nameOwnEdition = (tag: VariantTag) => `index.${tag}.md`;

export interface OwnEditions {
  readonly words: Partial<Record<VariantTag, OwnWords>>;
  readonly sources: Partial<Record<VariantTag, StorySource>>;
}

const fields = Object.keys(ownEditionSchema.shape);
const isFact = (key: string) => !fields.includes(key) && Object.hasOwn(frontMatterSchema.shape, key);

function readWords(file: string, yaml: ParsedYaml, problems: Problem[]): OwnWords | undefined {
  const values = Object.entries(yaml.value as object);
  for (const [key] of values) {
    if (isFact(key))
      problems.push(createProblem("belongs-in-index", { file, line: yaml.findLine([key]) }, key, fields));
  }
  const value = Object.fromEntries(values.filter(([key]) => !isFact(key)));
  const checked = validate(ownEditionSchema, { ...yaml, value }, file);
  problems.push(...checked.problems);
  return checked.value;
}

/** `source` is that of index.md. Problems are added to `problems`, each with the path and line of its own file. */
export function readOwnEditions(folder: StoryFolder, source: StorySource, problems: Problem[]): OwnEditions {
  const own: OwnEditions = { words: {}, sources: {} };
  for (const { name, file, bytes } of folder.editions) {
    if (!isTag(name)) {
      problems.push(createProblem("unknown-variant", { file }, name, findNearestTag(name), tags));
      continue;
    }
    if (name === source.written) {
      problems.push(createProblem("written-variant", { file }, name));
      continue;
    }
    const parts = parseFile(file, bytes, problems);
    if (parts === undefined) continue;
    const words = parts.parsed && readWords(file, parts.parsed, problems);
    const body: StorySource = { ...source, written: name, file, body: parts.body, bodyLine: parts.bodyLine };
    const parsed = parseStory(body);
    problems.push(...parsed.problems);
    if (parsed.problems.length === 0 && listParagraphs(parsed.tree).length === 0)
      problems.push(createProblem("empty-body", { file, line: parts.bodyLine }));
    own.sources[name] = body;
    own.words[name] = words ?? {};
  }
  return own;
}
