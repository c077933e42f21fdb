/** The catalogues and lists of the content that is held, made anew when it is: what queries and keys of pages read from. */
import { findContent, type HeldContent } from "../library/find-content.ts";
import type { ReadStory } from "../library/read-story.ts";
import { once } from "../once.ts";
import { site } from "../site/site.ts";
import { convertWords } from "../variants/convert-words.ts";
import type { VariantTag } from "../variants/table.ts";
import { type Catalogue, createCatalogue } from "./catalogue.ts";
import type { Edition } from "./edition.ts";
import { createFrontStory, type FrontStory } from "./front.ts";
import { type ListPlan, planList } from "./long-lists.ts";
import { createStoryConverter } from "./story-converter.ts";

const openCatalogues = once(({ content, now, live }: HeldContent) =>
  once((tag: VariantTag): Catalogue => {
    const stories = content.stories.map(({ story }) => story);
    const topics = content.topics.map(({ slug, name, description, terms }) => ({
      slug,
      ...convertWords({ name, description }, createStoryConverter({ written: site.writtenVariant, terms }, tag)),
    }));
    return createCatalogue({ stories, topics, authors: content.authors, tag, now, live });
  }),
);

export const openCatalogue = (tag: VariantTag): Catalogue => openCatalogues(findContent())(tag);

const planRows = (catalogue: Catalogue, editions: readonly Edition[]): ListPlan<FrontStory> =>
  planList(
    editions.map((edition) => createFrontStory(catalogue, edition)),
    ({ edition }) => edition.published,
  );

const openLists = once((catalogue: Catalogue) =>
  once((topic: string | undefined) =>
    planRows(catalogue, topic === undefined ? catalogue.editions : catalogue.listTopic(topic)),
  ),
);
const openAuthorLists = once((catalogue: Catalogue) =>
  once((slug: string) => planRows(catalogue, catalogue.authors.listStories(slug))),
);

/** The archive laid out on pages, or the stories of a topic. */
export const findList = (tag: VariantTag, topic?: string): ListPlan<FrontStory> => openLists(openCatalogue(tag))(topic);

/** The stories of an author. */
export const findAuthorList = (tag: VariantTag, slug: string): ListPlan<FrontStory> =>
  openAuthorLists(openCatalogue(tag))(slug);

/** How many of the newest stories feeds hold. */
const feedLength = 20;

export const listFed = (editions: readonly Edition[]): readonly Edition[] => editions.slice(0, feedLength);

const openReadings = once(
  ({ content }: HeldContent) => new Map(content.stories.map((read) => [read.story.slug, read])),
);

/** What was read of an edition's story. */
export function findRead({ slug }: Edition): ReadStory {
  const read = openReadings(findContent()).get(slug);
  if (read === undefined) throw new RangeError(`no such story: ${slug}`);
  return read;
}

/** Throws for a page there is not: a programming error. */
export function findReadPage(slug: string) {
  const page = findContent().content.pages.find((read) => read.slug === slug);
  if (page === undefined) throw new RangeError(`no such page: ${slug}`);
  return page;
}
