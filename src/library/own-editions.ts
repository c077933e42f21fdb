/**
 * Editions made by hand: `index.<tag>.md` beside index.md is used for that variant, and nothing in it is converted. It gives
 * words and a body; facts stay in index.md. The price: its paragraphs have ids of their own, so a reader who changes variant
 * there may land a paragraph off.
 */

import { parseFile } from "../fields/parse-file.ts";
import type { ParsedYaml } from "../fields/parse-yaml.ts";
import { frontMatterSchema, type OwnWords, ownEditionSchema } from "../fields/schema.ts";
import { validate } from "../fields/validate.ts";
import { listParagraphs } from "../markdown/plain-text.ts";
import type { StorySource } from "../markdown/source.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { createProblem } from "../problems/catalog.ts";
import { hasErrors, type Problem, type Result } from "../problems/problem.ts";
import { findNearestTag } from "../variants/nearest-tag.ts";
import { isTag, tags, type VariantTag } from "../variants/table.ts";
import type { ReadBody } from "./read-body.ts";
import type { StoryFolder } from "./story-folder.ts";

export interface OwnEditions {
  readonly words: Partial<Record<VariantTag, OwnWords>>;
  readonly bodies: Partial<Record<VariantTag, ReadBody>>;
}

const fields = Object.keys(ownEditionSchema.shape);
const isFact = (key: string) => !fields.includes(key) && Object.hasOwn(frontMatterSchema.shape, key);

function readWords(file: string, yaml: ParsedYaml): Result<OwnWords> {
  const values = Object.entries(yaml.value as object);
  const facts = values.filter(([key]) => isFact(key)).map(([key]) => key);
  const value = Object.fromEntries(values.filter(([key]) => !isFact(key)));
  const checked = validate(ownEditionSchema, { ...yaml, value }, file);
  const problems = facts.map((key) =>
    createProblem("belongs-in-index", { file, line: yaml.findLine([key]) }, key, fields),
  );
  return { value: checked.value, problems: [...problems, ...checked.problems] };
}

interface OwnEdition {
  readonly words: OwnWords;
  readonly body: ReadBody;
}

function readOwnEdition(
  { file, bytes }: StoryFolder["editions"][number],
  written: VariantTag,
  source: StorySource,
): Result<OwnEdition> {
  const { value: parts, problems } = parseFile(file, bytes);
  if (parts === undefined) return { value: undefined, problems };
  const words = parts.parsed && readWords(file, parts.parsed);
  const body: StorySource = { ...source, written, file, body: parts.body, bodyLine: parts.bodyLine };
  const { tree, problems: wrong } = parseStory(body);
  const isEmpty = !hasErrors(wrong) && listParagraphs(tree).length === 0;
  const empty = isEmpty ? [createProblem("empty-body", { file, line: parts.bodyLine })] : [];
  return {
    value: { words: words?.value ?? {}, body: { source: body, tree } },
    problems: [...problems, ...(words?.problems ?? []), ...wrong, ...empty],
  };
}

/** `source` is that of index.md. Each problem has the path and line of its own file. */
export function readOwnEditions(folder: StoryFolder, source: StorySource): Result<OwnEditions, never> {
  const value: OwnEditions = { words: {}, bodies: {} };
  const problems: Problem[] = [];
  for (const edition of folder.editions) {
    const { name, file } = edition;
    if (!isTag(name)) {
      problems.push(createProblem("unknown-variant", { file }, name, findNearestTag(name), tags));
      continue;
    }
    if (name === source.written) {
      problems.push(createProblem("written-variant", { file }, name));
      continue;
    }
    const own = readOwnEdition(edition, name, source);
    problems.push(...own.problems);
    if (own.value === undefined) continue;
    value.words[name] = own.value.words;
    value.bodies[name] = own.value.body;
  }
  return { value, problems };
}
