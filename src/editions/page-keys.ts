/** Digests of what each kind of page shows of the content: Astro's `cacheKey`, by which our build carries pages over. */
import { isLive } from "../library/find-content.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";
import { digestShown, digestStoryPage, listBody, listClosedOf, listRow, listWhole } from "./digest-shown.ts";
import type { Edition } from "./edition.ts";
import { findFront, type PicturedStory } from "./front-page.ts";
import { listPicturesOf } from "./list-pages.ts";
import { type ListedPage, listWays } from "./listed-pages.ts";
import { findReadPage, listFed, openCatalogue } from "./open-catalogue.ts";
import { keyListPicture } from "./pictures/list-picture.ts";

/** The dev server carries no page over: there no key is made, of ten thousand stories at each save. */
const ofBuild =
  <Shown extends readonly unknown[]>(key: (...shown: Shown) => string) =>
  (...shown: Shown): string =>
    isLive() ? "" : key(...shown);

export const keyPage = ofBuild((slug: string): string => {
  const { digest, terms, linked } = findReadPage(slug);
  return digestShown(digest, terms, listClosedOf(linked, openCatalogue(site.defaultVariant).closed));
});

export const keyFront = ofBuild((tag: VariantTag): string => {
  const catalogue = openCatalogue(tag);
  const { lead, seconds, bands, ...others } = findFront(tag);
  const pictured = ({ story, picture }: PicturedStory) => [
    listRow(catalogue, story.edition),
    story.edition.words.lead,
    story.figure,
    picture,
  ];
  const shown = bands.map((band) =>
    band.kind === "photographs"
      ? band.items.map(pictured)
      : [pictured(band.first), band.rest.map(({ edition }) => listRow(catalogue, edition)), band.size, band.topic],
  );
  return digestShown(lead && [pictured(lead), lead.shape], seconds.map(pictured), shown, others);
});

export const keyStoryPage = ofBuild((edition: Edition) => digestStoryPage(openCatalogue(edition.tag), edition));

/** Of a page that lists stories. Of the pictures counts what they are made of: none is made to find out. */
export const keyListed = ofBuild(({ tag, page, years, ...listed }: ListedPage): string => {
  const catalogue = openCatalogue(tag);
  const pictured = listPicturesOf(page).map(({ story }) => story.edition);
  const plain = page.groups.flatMap((group) => group.plain).map(({ edition }) => edition);
  return digestShown(
    [...pictured, ...plain].map((edition) => listRow(catalogue, edition)),
    pictured.map((edition) => keyListPicture(catalogue, edition)),
    page.groups.map(({ key, name, count, path, pictured: { length } }) => [key, name, count, path, length]),
    years.map(({ year, months }) => [year, months.map(({ month, items }) => [month, items.length])]),
    listWays({ tag, page, years, ...listed }),
    listed,
    catalogue.editions.length,
    catalogue.year,
  );
});

/** Of the newest `count` stories, as short lists show them, and of the topics. */
export const keyNewest = ofBuild((tag: VariantTag, count: number): string => {
  const catalogue = openCatalogue(tag);
  return digestShown(
    catalogue.editions.slice(0, count).map((edition) => listRow(catalogue, edition)),
    catalogue.topics,
  );
});

export const keyTopics = ofBuild((tag: VariantTag) => digestShown(openCatalogue(tag).topics));

export const keyAuthors = ofBuild((tag: VariantTag) => digestShown(openCatalogue(tag).authors.list()));

/** Of all that one story gives a page. */
export const keyStory = ofBuild((edition: Edition) => digestShown(listWhole(edition)));

/** Of a feed of some editions, and of what it is called. */
export const keyFeed = ofBuild((tag: VariantTag, editions: readonly Edition[], name: string): string => {
  const catalogue = openCatalogue(tag);
  return digestShown(
    editions.map((edition) => listBody(catalogue, edition)),
    catalogue.topics.map(({ slug, name: topic }) => [slug, topic]),
    name,
  );
});

/** Of the page that names all feeds. */
export const keyFollow = ofBuild((tag: VariantTag): string => {
  const { editions, topics, authors } = openCatalogue(tag);
  const newest = listFed(editions).map(({ slug, headline, published }) => [slug, headline, published]);
  return digestShown(newest, topics, authors.list());
});
