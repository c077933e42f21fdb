/** What a story's front matter names must exist: topics and the lead image, and, asked when all stories are known, related stories. */

import { yamlLine } from "../fields/front-matter.ts";
import { isSupportedImage } from "../markdown/figures.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { SplitStory } from "./split-story.ts";

interface Names {
  readonly topics: readonly unknown[];
  readonly related: readonly unknown[];
  readonly image: unknown;
}

/** A mistake in one field is no reason to keep quiet about another: what can be read is read as it was typed. */
function readNames(story: SplitStory): Names {
  const { matter } = story;
  if (matter !== undefined) return { topics: matter.topics, related: matter.related, image: matter.lead?.image };
  const { topics, related, lead } = Object(story.parts?.parsed?.value) as Record<string, unknown>;
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return { topics: list(topics), related: list(related), image: (Object(lead) as { image?: unknown }).image };
}

/** A story whose front matter is kept is parsed only for the line of a problem. */
const createPlace =
  (story: SplitStory) =>
  (...path: PropertyKey[]) => ({
    file: story.folder.file,
    line: story.parts?.parsed?.findLine(path) ?? yamlLine,
  });

/** `slugs` are those of all stories. */
export function checkRelated(story: SplitStory, slugs: ReadonlySet<string>): Problem[] {
  const place = createPlace(story);
  return readNames(story).related.flatMap((other, at) => {
    if (typeof other !== "string" || other.trim() === "") return [];
    if (other === story.slug) return [createProblem("related-to-itself", place("related", at))];
    if (slugs.has(other)) return [];
    return [
      createProblem(
        "unknown-related",
        place("related", at),
        other,
        [...slugs].filter((name) => name !== story.slug),
      ),
    ];
  });
}

/** `known` are the topics there are; `undefined` when topics.yaml has problems of its own. */
export function checkNames(story: SplitStory, known: readonly string[] | undefined): Problem[] {
  const { folder, matter } = story;
  const { files } = folder;
  const { topics, image } = readNames(story);
  const place = createPlace(story);
  const found: Problem[] = [];
  for (const [at, topic] of topics.entries()) {
    if (typeof topic === "string" && topic.trim() !== "" && known?.includes(topic) === false)
      found.push(createProblem("unknown-topic", place("topics", at), topic, known));
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
