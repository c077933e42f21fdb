/** Which characters a page that lists stories sets in the headline's face, where stories are drawn as characters. */
import type { VariantTag } from "../variants/table.ts";
import { findFront, listPictured, type PicturedStory } from "./front-page.ts";
import { listPicturesOf } from "./list-pages.ts";
import { listListedPages } from "./listed-pages.ts";

export interface PageLetters {
  /** The largest words of the page. */
  readonly headline: string;
  /** Those drawn for its stories. */
  readonly letters: readonly string[];
}

export const findLetters = (pictured: readonly PicturedStory[]): string[] =>
  pictured.flatMap(({ picture }) => picture.letters ?? []);

/** Of all pages that draw any. */
export function listLetters(tag: VariantTag): PageLetters[] {
  const front = findFront(tag);
  const pages = [
    { headline: front.lead?.story.edition.headline ?? "", letters: findLetters(listPictured(front)) },
    ...listListedPages(tag).map(({ headline, page }) => ({ headline, letters: findLetters(listPicturesOf(page)) })),
  ];
  return pages.filter(({ letters }) => letters.length > 0);
}
