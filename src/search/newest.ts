/** What the search shows before anything is typed: the newest stories and the topics. A file of its own, fetched when it is shown. */

export interface Newest {
  /** Words over the stories. */
  readonly title: string;
  readonly stories: readonly NewestStory[];
  readonly topics: readonly { readonly name: string; readonly path: string }[];
}

export interface NewestStory {
  readonly path: string;
  readonly headline: string;
  readonly date: string;
  readonly topic: string;
}

/** Stands beside the search page. */
export const newestFile = "newest.json";

/** A screen of a phone. */
export const newestCount = 5;
