/** The series of a publication: which stories are parts of one, and what comes after which. */
import type { Story } from "../library/story.ts";

export interface SeriesPart<Item> {
  readonly part: number;
  readonly story: Item;
}

export interface Series<Item> {
  /** The part that is being read. */
  readonly part: number;
  /** The last part there is. */
  readonly count: number;
  /** All parts readers can open, in their order. */
  readonly parts: readonly SeriesPart<Item>[];
  readonly next: Item | undefined;
}

/** Of all stories, in one walk over them. */
export function createSeries<Item extends Story>(stories: readonly Item[]): (story: Story) => Series<Item> | undefined {
  const byName = new Map<string, SeriesPart<Item>[]>();
  for (const story of stories) {
    const { series } = story;
    if (series === undefined) continue;
    const parts = byName.get(series.name) ?? [];
    parts.push({ part: series.part, story });
    byName.set(series.name, parts);
  }
  for (const parts of byName.values()) parts.sort((a, b) => a.part - b.part);
  return ({ slug, series }) => {
    const parts = byName.get(series?.name ?? "");
    if (series === undefined || parts === undefined) return undefined;
    const at = parts.findIndex(({ story }) => story.slug === slug);
    return { part: series.part, count: parts.at(-1)?.part ?? series.part, parts, next: parts[at + 1]?.story };
  };
}
