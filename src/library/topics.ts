/** Topics: content/topics.yaml, a list written in the publication's own variant. */
import { z } from "zod";
import { topicSchema } from "../fields/schema.ts";
import { isSlug } from "../fields/slug-form.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { site } from "../site/site.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { TermRow } from "../variants/term-row.ts";
import { listFiredTerms } from "./fired-terms.ts";
import { readYaml } from "./read-yaml.ts";
import type { Topic } from "./story.ts";
import { parseTerms, type TermEntry } from "./terms.ts";

export const topicsFile = "content/topics.yaml";
const file = topicsFile;
const schema = z.array(topicSchema, { error: "wrong-type|一份清單，每項有 slug、name、description" });

export interface ReadTopic extends Topic {
  /** The terms of its stories. */
  readonly entries: readonly TermEntry[];
  /** The terms its own words use, of the whole site and of its own. */
  readonly terms: readonly TermRow[];
}

/** The topics, in the file's order; problems are added to `problems`. */
export function readTopics(root: string, glossary: readonly TermRow[], problems: Problem[]): ReadTopic[] {
  const yaml = readYaml(root, file, schema, false, problems);
  if (yaml === undefined) return [];
  const { value } = yaml;
  const seen = new Set<string>();
  for (const [at, topic] of (value ?? []).entries()) {
    if (seen.has(topic.slug))
      problems.push(createProblem("duplicate-slug", { file, line: yaml.findLine([at, "slug"]) }, topic.slug, file));
    if (!isSlug(topic.slug))
      problems.push(createProblem("bad-slug", { file, line: yaml.findLine([at, "slug"]) }, topic.slug));
    seen.add(topic.slug);
  }
  return (value ?? []).map(({ terms, ...topic }, at) => {
    const entries = parseTerms(terms, (index) => ({ file, line: yaml.findLine([at, "terms", index]) }), problems);
    const rows = [...glossary, ...entries.map(({ row }) => row)];
    const used = listFiredTerms(rows, site.writtenVariant, (convert) => {
      convertWords([topic.name, topic.description], convert);
    });
    return { ...topic, entries, terms: used };
  });
}
