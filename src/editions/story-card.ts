/** What a story's page says of another story: no more, so that an edit of the other's body changes this page in nothing. */
import type { Moment } from "../fields/dates.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import { formatStoryNumber } from "../site/story-number.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Edition } from "./edition.ts";

export interface StoryCard {
  readonly path: string;
  readonly headline: string;
  /** As readers see it; absent where the publication does not number its stories. */
  readonly number: string | undefined;
  /** Name of its main topic. */
  readonly topic: string | undefined;
  readonly published: Moment;
}

export function createStoryCard(catalogue: Catalogue, edition: Edition): StoryCard {
  const { tag, slug, headline, published, topics } = edition;
  return {
    path: formatPath(tag, pagePaths.story(slug)),
    headline,
    number: formatStoryNumber(catalogue.findNumber(slug), tag),
    topic: catalogue.findTopic(topics[0])?.name,
    published,
  };
}
