/** What a story's front matter names must exist: topics, related stories, the lead image. */

import { yamlLine } from "../fields/front-matter.ts";
import { isSupportedImage } from "../markdown/figures.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { KnownNames } from "./known-names.ts";
import type { SplitStory } from "./split-story.ts";

interface Names {
  readonly topics: readonly unknown[];
  readonly related: readonly unknown[];
  readonly image: unknown;
}

/** A mistake in one field is no reason to keep quiet about another: what can be read is read as it was typed. */
function readNames({ matter, parts }: SplitStory): Names {
  if (matter !== undefined) return { topics: matter.topics, related: matter.related, image: matter.lead?.image };
  const { topics, related, lead } = Object(parts?.parsed?.value) as Record<string, unknown>;
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return { topics: list(topics), related: list(related), image: (Object(lead) as { image?: unknown }).image };
}

export function checkNames(story: SplitStory, known: KnownNames): Problem[] {
  const { folder, matter, slug, parts } = story;
  const { file, files } = folder;
  const { topics, related, image } = readNames(story);
  const place = (...path: PropertyKey[]) => ({ file, line: parts?.parsed?.findLine(path) ?? yamlLine });
  const found: Problem[] = [];
  for (const [at, topic] of topics.entries()) {
    if (typeof topic === "string" && topic.trim() !== "" && known.topics?.includes(topic) === false)
      found.push(createProblem("unknown-topic", place("topics", at), topic, known.topics));
  }
  for (const [at, other] of related.entries()) {
    if (typeof other !== "string" || other.trim() === "") continue;
    const others = known.slugs.filter((name) => name !== slug);
    if (other === slug) found.push(createProblem("related-to-itself", place("related", at)));
    else if (!others.includes(other)) found.push(createProblem("unknown-related", place("related", at), other, others));
  }
  if (matter?.headlines[matter.variant] !== undefined)
    found.push(createProblem("written-variant", place("headlines", matter.variant), matter.variant));
  if (typeof image !== "string" || image.trim() === "") return found;
  if (/^(https?:)?\/\//.test(image)) found.push(createProblem("remote-image", place("lead", "image"), image));
  else if (!isSupportedImage(image)) found.push(createProblem("unsupported-image", place("lead", "image"), image));
  else if (!files.includes(image))
    found.push(createProblem("missing-image", place("lead", "image"), image, files.filter(isSupportedImage)));
  return found;
}
