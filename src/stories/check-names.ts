/** What a story's front matter names must exist: topics, related stories, the lead image. */
import { isSupportedImage } from "../markdown/figures.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { yamlLine } from "./front-matter.ts";
import type { Draft } from "./read-content.ts";

/** Slugs of everything a story can name; `topics` is absent when topics.yaml has problems of its own. */
export interface Known {
  readonly slugs: readonly string[];
  readonly topics: readonly string[] | undefined;
}

export function checkNames({ folder, matter, slug, parts }: Draft, known: Known): Problem[] {
  const { file, files } = folder;
  const place = (...path: PropertyKey[]) => ({ file, line: parts?.parsed?.findLine(path) ?? yamlLine });
  const found: Problem[] = [];
  for (const [at, topic] of matter?.topics.entries() ?? []) {
    if (known.topics?.includes(topic) === false)
      found.push(createProblem("unknown-topic", place("topics", at), topic, known.topics));
  }
  for (const [at, other] of matter?.related.entries() ?? []) {
    const others = known.slugs.filter((name) => name !== slug);
    if (other === slug) found.push(createProblem("related-to-itself", place("related", at)));
    else if (!others.includes(other)) found.push(createProblem("unknown-related", place("related", at), other, others));
  }
  if (matter?.headlines[matter.variant] !== undefined)
    found.push(createProblem("written-variant", place("headlines", matter.variant), matter.variant));
  const image = matter?.lead?.image;
  if (image === undefined) return found;
  if (/^(https?:)?\/\//.test(image)) found.push(createProblem("remote-image", place("lead", "image"), image));
  else if (!isSupportedImage(image)) found.push(createProblem("unsupported-image", place("lead", "image"), image));
  else if (!files.includes(image))
    found.push(createProblem("missing-image", place("lead", "image"), image, files.filter(isSupportedImage)));
  return found;
}
