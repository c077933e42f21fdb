/** The pictures that stand for a page elsewhere, as its head and its structured data name them. */
import type { Card } from "../cards/card.ts";
import { cardList, cardStory, listListShapes, listStoryShapes } from "../cards/page-cards.ts";
import { shapes } from "../cards/shapes.ts";
import type { Edition } from "../editions/edition.ts";
import { findStoryCard } from "../editions/photographs.ts";
import { formatCardPath, formatIconPath, formatPhotographPath, formatUrl } from "../site/paths.ts";
import type { VariantTag } from "../variants/table.ts";

/** A picture others show beside a link to a page. */
export interface PageImage {
  /** Full address. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

function describeCard({ file, shape, headline }: Card): PageImage {
  const { width, height } = shapes[shape];
  return { url: formatUrl(formatCardPath(file)), width, height, alt: headline };
}

/** The best first. Where cards are switched off, the lead photograph if it is large enough. */
export function listStoryImages(edition: Edition): PageImage[] {
  const cards = listStoryShapes().map((shape) => describeCard(cardStory(edition, shape)));
  const photograph = findStoryCard(edition);
  if (cards.length > 0 || photograph === undefined) return cards;
  const url = formatUrl(formatPhotographPath(photograph.name));
  return [{ ...photograph, url, alt: edition.words.lead?.alt ?? "" }];
}

/** Of a list by its name; without one, of the publication. */
export const listListImages = (tag: VariantTag, name?: string): PageImage[] =>
  listListShapes().map((shape) => describeCard(cardList(tag, name, shape)));

/** Addresses of pictures in as many shapes as there are: search engines choose. */
export function listArticleImages(edition: Edition): string[] {
  const images = listStoryImages(edition).map(({ url }) => url);
  const photograph = findStoryCard(edition);
  const own = photograph === undefined ? [] : [formatUrl(formatPhotographPath(photograph.name))];
  // The icon is square.
  return [...new Set([...images, ...own, ...(images.length > 2 ? [] : [formatUrl(formatIconPath(512))])])];
}
