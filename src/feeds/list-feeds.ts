/** THE list of feeds of a variant: of everything, of each topic, of each author. */
import type { Edition } from "../editions/edition.ts";
import { openCatalogue } from "../editions/open-catalogue.ts";
import { listAuthors, listTopics } from "../editions/queries.ts";
import { type PagePath, pagePaths } from "../site/paths.ts";
import type { VariantTag } from "../variants/table.ts";

export interface Feed {
  readonly kind: "all" | "topic" | "author";
  /** What it is of; empty for everything. */
  readonly name: string;
  /** The page it stands beside. */
  readonly page: PagePath;
  /** Newest first. */
  readonly editions: readonly Edition[];
  /** Whether it holds whole texts. An author's is one of hundreds, and names them only. */
  readonly whole: boolean;
}

/** Stories of a feed, and of one of many. */
const mostStories = { all: 20, part: 10 };

export function listFeeds(tag: VariantTag): Feed[] {
  const { editions, authors } = openCatalogue(tag);
  const take = (all: readonly Edition[]) => all.slice(0, mostStories.part);
  return [
    { kind: "all", name: "", page: pagePaths.front, editions: editions.slice(0, mostStories.all), whole: true },
    ...listTopics(tag).map(({ slug, name }): Feed => {
      const ofTopic = take(editions.filter(({ topics }) => topics.includes(slug)));
      return { kind: "topic", name, page: pagePaths.topic(slug), editions: ofTopic, whole: true };
    }),
    ...listAuthors(tag).map(({ slug, name }): Feed => {
      const page = pagePaths.author(slug);
      return { kind: "author", name, page, editions: take(authors.listStories(slug)), whole: false };
    }),
  ];
}
