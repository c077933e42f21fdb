/**
 * The sitemap of what is new, for search engines that show news: two days, a thousand addresses at most. It is of the moment of the
 * build; a publication that publishes on the hour builds on the hour. Switched on in the settings.
 */
import { listEditions } from "../editions/queries.ts";
import { findContent } from "../library/find-content.ts";
import { formatPath, formatUrl, pagePaths } from "../site/paths.ts";
import { variants } from "../site/served-variants.ts";
import { nameSite } from "../site/site-converter.ts";
import type { Script } from "../variants/table.ts";

/** What search engines take: milliseconds back from now, and addresses in one file. */
export const newsLimits = { age: 2 * 86_400_000, addresses: 1000 } as const;

/** The two Chineses they know apart. */
const languages: Readonly<Record<Script, string>> = { Hans: "zh-cn", Hant: "zh-tw" };

export interface NewsEntry {
  readonly url: string;
  readonly news: {
    readonly publication: { readonly name: string; readonly language: string };
    readonly publication_date: string;
    readonly title: string;
  };
}

/** Of the content that is held, the newest first: all editions of a story, or none. */
export function listNews(): NewsEntry[] {
  const { now } = findContent();
  const isNew = (published: string) => now - Date.parse(published) < newsLimits.age;
  const lists = variants.map(({ tag, script }) =>
    listEditions(tag)
      .filter(({ published }) => isNew(published))
      .map((edition) => ({
        url: formatUrl(formatPath(tag, pagePaths.story(edition.slug))),
        news: {
          publication: { name: nameSite(tag), language: languages[script] },
          publication_date: edition.published,
          title: edition.words.headline,
        },
      })),
  );
  const stories = Math.floor(newsLimits.addresses / variants.length);
  return (lists[0] ?? []).slice(0, stories).flatMap((_, at) => lists.flatMap((list) => list[at] ?? []));
}
