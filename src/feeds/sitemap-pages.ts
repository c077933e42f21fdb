/** Every page the sitemap names: those of the stories, newest first, and those that list them. */
import { listPicturesOf } from "../editions/list-pages.ts";
import { listListedPages } from "../editions/listed-pages.ts";
import { sortNewestFirst } from "../editions/order.ts";
import { listAuthors, listEditions } from "../editions/queries.ts";
import { pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";
import type { SitemapPage } from "./sitemap.ts";

/** A list changes when a story is added to it. */
function listLists(): SitemapPage[] {
  return listListedPages(site.defaultVariant).map(({ path, page }) => {
    const stories = [...listPicturesOf(page).map(({ story }) => story), ...page.groups.flatMap(({ plain }) => plain)];
    const [newest] = sortNewestFirst(stories.map(({ edition }) => edition));
    return { path, changed: newest?.published };
  });
}

export function listSitemapPages(): SitemapPage[] {
  const editions = listEditions(site.defaultVariant);
  const authors = listAuthors(site.defaultVariant);
  return [
    { path: pagePaths.front, changed: editions[0]?.published },
    ...editions.map(({ slug, published, updated }) => ({
      path: pagePaths.story(slug),
      changed: updated ?? published,
      year: published.slice(0, 4),
    })),
    { path: pagePaths.topics },
    ...(authors.length > 0 ? [{ path: pagePaths.authors }] : []),
    ...listLists(),
    ...(site.features.search ? [{ path: pagePaths.search }] : []),
    ...(site.features.feeds ? [{ path: pagePaths.follow }] : []),
    { path: pagePaths.about },
  ];
}
