/** The names that exist, which a story is checked against. */

/** Slugs of everything a story can name; `topics` is absent when topics.yaml has problems of its own. */
export interface KnownNames {
  readonly slugs: readonly string[];
  readonly topics: readonly string[] | undefined;
}
