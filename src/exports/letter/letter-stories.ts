/** What a letter says of each story: as lists of the site do, with whole addresses. */
import { cardStory, listStoryShapes } from "../../cards/page-cards.ts";
import { shapes } from "../../cards/shapes.ts";
import type { Edition } from "../../editions/edition.ts";
import { openCatalogue } from "../../editions/open-catalogue.ts";
import { formatDate } from "../../fields/dates.ts";
import { formatCardPath, formatPath, formatUrl, pagePaths } from "../../site/paths.ts";
import { listBylines } from "../story-parts.ts";

export interface LetterStory {
  readonly kicker: string;
  readonly headline: string;
  readonly standfirst: string;
  /** Who made it, and when. */
  readonly facts: string;
  /** Full address. */
  readonly url: string;
  /** The card that the site publishes of it; none where cards are switched off. */
  readonly picture: { readonly url: string; readonly ratio: number } | undefined;
}

export function describeStory(edition: Edition): LetterStory {
  const { tag, slug, words, published, topics } = edition;
  const isCarded = listStoryShapes().includes("wide");
  const { width, height } = shapes.wide;
  return {
    kicker: words.kicker ?? openCatalogue(tag).findTopic(topics[0])?.name ?? "",
    headline: words.headline,
    standfirst: words.standfirst,
    facts: [...listBylines(edition), formatDate(published)].join("　"),
    url: formatUrl(formatPath(tag, pagePaths.story(slug))),
    picture: isCarded
      ? { url: formatUrl(formatCardPath(cardStory(edition, "wide").file)), ratio: height / width }
      : undefined,
  };
}
