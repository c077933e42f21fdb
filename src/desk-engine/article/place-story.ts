/** What a story's page says that its own file does not: its number among the others, its main topic by name. */
import { createStoryConverter } from "../../editions/story-converter.ts";
import type { StoryFacts } from "../../library/story-facts.ts";
import type { ReadTopic } from "../../library/topics.ts";
import { formatPath, pagePaths } from "../../site/paths.ts";
import { site } from "../../site/site.ts";
import { formatStoryNumber } from "../../site/story-number.ts";
import type { VariantTag } from "../../variants/table.ts";

export interface StoryPlace {
  readonly number: string | undefined;
  readonly topic: { readonly name: string; readonly path: string } | undefined;
}

export type FindPlace = (tag: VariantTag) => StoryPlace;

interface Placed {
  readonly slug: string;
  readonly published: string;
  readonly topics: readonly string[];
}

/** `others` are those that readers see; of a draft it is the number it would have. */
export function createPlaceFinder(
  { slug, published, topics: [main] }: Placed,
  others: readonly Pick<StoryFacts, "slug" | "published">[],
  topics: readonly ReadTopic[],
): FindPlace {
  const moment = Date.parse(published);
  const before = others.filter((other) => {
    const their = Date.parse(other.published);
    return other.slug !== slug && (their < moment || (their === moment && other.slug > slug));
  });
  const topic = topics.find((one) => one.slug === main);
  return (tag) => ({
    number: formatStoryNumber(before.length + 1, tag),
    topic: topic && {
      name: createStoryConverter({ written: site.writtenVariant, terms: topic.terms }, tag)(topic.name),
      path: formatPath(tag, pagePaths.topic(topic.slug)),
    },
  });
}
