/** Every page the sitemap names: those of the stories, newest first, and those that list them. */
import type { Edition } from "../editions/edition.ts";
import { listPicturesOf } from "../editions/list-pages.ts";
import { listListedPages } from "../editions/listed-pages.ts";
import { sortNewestFirst } from "../editions/order.ts";
import { showPhotograph } from "../editions/photographs.ts";
import { listAuthors, listEditions } from "../editions/queries.ts";
import { formatUrl, pagePaths } from "../site/paths.ts";
import { site } from "../site/site.ts";
import type { SitemapPage } from "./sitemap.ts";

type Dated = Pick<Edition, "published" | "updated" | "correctionDays" | "followupDays">;

/** The last moment at which a story's page came to say something else. */
export function findLastChange({ published, updated, correctionDays, followupDays }: Dated): string {
  const moments = [published, ...(updated === undefined ? [] : [updated]), ...correctionDays, ...followupDays];
  return moments.reduce((last, moment) => (Date.parse(moment) > Date.parse(last) ? moment : last));
}

/** The front page tells of corrections and of what came after, whichever story they belong to. */
const findLatest = (editions: readonly Edition[]): string | undefined =>
  editions.map(findLastChange).sort((a, b) => Date.parse(b) - Date.parse(a))[0];

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
    { path: pagePaths.front, changed: findLatest(editions) },
    ...editions.map((edition) => ({
      path: pagePaths.story(edition.slug),
      changed: findLastChange(edition),
      images: edition.photographs.map((photograph) => formatUrl(showPhotograph(photograph).src)),
      year: edition.published.slice(0, 4),
    })),
    { path: pagePaths.topics },
    ...(authors.length > 0 ? [{ path: pagePaths.authors }] : []),
    ...listLists(),
    ...(site.features.search ? [{ path: pagePaths.search }] : []),
    ...(site.features.feeds ? [{ path: pagePaths.follow }] : []),
    { path: pagePaths.about },
  ];
}
