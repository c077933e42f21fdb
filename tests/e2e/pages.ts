/**
 * The pages the browser tests visit, found in the content and the table of variants of the publication they are run on:
 * neither names nor rows are fixed here.
 */
import { formatPath, formatRootPath, type PagePath, pagePaths } from "../../src/site/paths.ts";
import { findVariant, variants } from "../../src/site/served-variants.ts";
import { site } from "../../src/site/site.ts";
import { listStories } from "../site/stories.ts";

export type { PagePath };
export { findVariant, formatPath, formatRootPath, pagePaths, site, variants };

const stories = listStories();

function findStory(story: (typeof stories)[number] | undefined) {
  if (story === undefined) throw new Error("No story is published: the browser tests have nothing to read.");
  return story;
}

/** A story an editor pinned, else the newest. */
export const lead = findStory(stories.find(({ pinned }) => pinned) ?? stories[0]);
export const leadPath: PagePath = pagePaths.story(lead.slug);

/** The longest story, for what needs a way to scroll. */
export const longest = findStory(stories.toSorted((a, b) => b.characters - a.characters)[0]);
export const longestPath: PagePath = pagePaths.story(longest.slug);

/** One page of every kind the publication has. */
export const kinds: Readonly<Record<string, PagePath>> = {
  front: pagePaths.front,
  story: leadPath,
  topics: pagePaths.topics,
  topic: pagePaths.topic(lead.topics[0] ?? ""),
  archive: pagePaths.archive,
  ...(site.features.search && { search: pagePaths.search }),
  about: pagePaths.about,
  notFound: pagePaths.notFound,
};

/** Every story, for what may differ from one text to the next. */
export const storyPaths: readonly PagePath[] = stories.map(({ slug }) => pagePaths.story(slug));

/** Characters of a story as written, by the path of its page. */
export const countCharacters = (path: PagePath): number =>
  stories.find(({ slug }) => pagePaths.story(slug) === path)?.characters ?? 0;

export const home = findVariant(site.defaultVariant);

/** A variant that is not the default one; `undefined` where only one is served. */
export const other = variants.find(({ tag }) => tag !== home.tag);
