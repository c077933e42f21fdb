/** What checks ask of all stories together, found in one walk over them: whoever checks one story again and again walks once. */
import { listSlugOwners, type SlugOwners } from "./check-slugs.ts";
import { type Openable, readOpenable } from "./closed-stories.ts";
import type { SplitStory } from "./split-story.ts";

export interface Survey {
  /** Addresses of all stories. */
  readonly slugs: ReadonlySet<string>;
  /** Whose they are, those that stories had before included. */
  readonly slugOwners: SlugOwners;
  /** The story at an address; of two the later one. */
  readonly find: (slug: string) => SplitStory | undefined;
  /** Those whose front matter can be read, by their address. */
  readonly openable: ReadonlyMap<string, Openable>;
  /** Names under those, by their address. */
  readonly signers: ReadonlyMap<string, readonly string[]>;
  /** Names of all series. */
  readonly series: ReadonlySet<string>;
  /** The parts of a series, in the order of their folders. */
  readonly listParts: (series: string) => readonly SplitStory[];
}

/** `update` gives a story as it is now, where it may have changed in what no other story is told. */
export function surveyStories(
  stories: readonly SplitStory[],
  update: (entry: SplitStory) => SplitStory = (entry) => entry,
): Survey {
  const bySlug = new Map(stories.map((entry) => [entry.slug, entry]));
  const ofSeries = stories.filter(({ matter }) => matter?.series !== undefined);
  const series = Map.groupBy(ofSeries, ({ matter }) => matter?.series?.name ?? "");
  return {
    slugs: new Set(bySlug.keys()),
    slugOwners: listSlugOwners(stories),
    find(slug) {
      const entry = bySlug.get(slug);
      return entry && update(entry);
    },
    openable: new Map(stories.flatMap(readOpenable).map((story) => [story.slug, story])),
    signers: new Map(
      stories.flatMap(({ slug, matter }) =>
        matter ? [[slug, (matter.authors ?? []).map(({ name }) => name)] as const] : [],
      ),
    ),
    series: new Set(series.keys()),
    listParts: (name) => (series.get(name) ?? []).map(update),
  };
}
