/** Topics: content/topics.yaml, a list written in the publication's own variant. */
import { z } from "zod";
import { topicSchema } from "../fields/schema.ts";
import { isSlug } from "../fields/slug-form.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem, Result } from "../problems/problem.ts";
import { site } from "../site/site.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { TermRow } from "../variants/term-row.ts";
import type { ContentReader } from "./content-reader.ts";
import { listFiredTerms } from "./fired-terms.ts";
import { readYaml } from "./read-yaml.ts";
import type { Topic } from "./story.ts";
import { parseTerms, type TermEntry } from "./terms.ts";

export const topicsFile = "content/topics.yaml";
const file = topicsFile;
const schema = z.array(topicSchema);
const whole = "一份清單，每項有 slug、name、description";

export interface ReadTopic extends Topic {
  /** The terms of its stories. */
  readonly entries: readonly TermEntry[];
  /** The terms its own words use, of the whole site and of its own. */
  readonly terms: readonly TermRow[];
}

function checkTopicSlugs(topics: readonly Pick<Topic, "slug">[], lineOf: (at: number) => number): Problem[] {
  return topics.flatMap(({ slug }, at) => {
    const place = { file, line: lineOf(at) };
    const isTaken = topics.slice(0, at).some((topic) => topic.slug === slug);
    return [
      ...(isTaken ? [createProblem("duplicate-slug", place, slug, file)] : []),
      ...(isSlug(slug) ? [] : [createProblem("bad-slug", place, slug)]),
    ];
  });
}

/** The topics, in the file's order. */
export function readTopics(reader: ContentReader, glossary: readonly TermRow[]): Result<readonly ReadTopic[], never> {
  const { value: rows = [], problems, findLine } = readYaml(reader, { file, schema, whole, optional: false });
  const read = rows.map(({ terms, ...topic }, at) => {
    const { value: entries, problems: wrong } = parseTerms(terms, (index) => ({
      file,
      line: findLine([at, "terms", index]),
    }));
    const used = listFiredTerms([...glossary, ...entries.map(({ row }) => row)], site.writtenVariant, (convert) => {
      convertWords([topic.name, topic.description], convert);
    });
    return { topic: { ...topic, entries, terms: used }, wrong };
  });
  return {
    value: read.map(({ topic }) => topic),
    problems: [
      ...problems,
      ...checkTopicSlugs(rows, (at) => findLine([at, "slug"])),
      ...read.flatMap(({ wrong }) => wrong),
    ],
  };
}
