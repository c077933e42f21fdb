/** The pages the browser tests visit, found in the content and the table of variants: neither names nor rows are fixed here. */
import { formatPath, formatRootPath, type PagePath, pagePaths } from "../../src/site/paths.ts";
import { findVariant, variants } from "../../src/site/served-variants.ts";
import { site } from "../../src/site/site.ts";
import { listStories } from "../site/stories.ts";

export type { PagePath };
export { findVariant, formatPath, formatRootPath, pagePaths, site, variants };

/** The story of issue 2, which the publication opened with. */
export const leadSlug = "nantong-last-stone";

export const leadPath: PagePath = pagePaths.story(leadSlug);

const topic = listStories().find(({ slug }) => slug === leadSlug)?.topics[0] ?? "";

/** One page of every kind. */
export const kinds: Readonly<Record<string, PagePath>> = {
  front: pagePaths.front,
  story: leadPath,
  topics: pagePaths.topics,
  topic: pagePaths.topic(topic),
  archive: pagePaths.archive,
  search: pagePaths.search,
  about: pagePaths.about,
  notFound: pagePaths.notFound,
};

/** Every story, for what may differ from one text to the next. */
export const storyPaths: readonly PagePath[] = listStories().map(({ slug }) => pagePaths.story(slug));

export const home = findVariant(site.defaultVariant);
