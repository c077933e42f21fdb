/**
 * What search needs of a story, made of the story alone: by whichever process reads it, kept as JSON, joined with others later
 * (build-index.ts).
 */
import type { VariantTag } from "../variants/table.ts";
import { buildRecord, type StoryRecordText } from "./build-record.ts";
import { type CharacterCounts, countCharacters } from "./character-counts.ts";
import { loadFullFold } from "./fold-classes.ts";
import type { IndexedStory, Texts } from "./indexed-story.ts";

export interface SearchRecord extends StoryRecordText {
  readonly slug: string;
  readonly written: VariantTag;
  /** Four digits. */
  readonly year: string;
  /** Slugs. */
  readonly topics: readonly string[];
  /** Names, in all editions. */
  readonly authors: readonly Texts[];
  readonly characters: CharacterCounts;
}

/** `tags` are the variants served, in their order. */
export function buildSearchRecord(story: IndexedStory, tags: readonly VariantTag[]): SearchRecord {
  const { slug, written, published, topics, authors } = story;
  return {
    slug,
    written,
    year: published.slice(0, 4),
    topics,
    authors,
    characters: countCharacters(story),
    ...buildRecord(story, tags, loadFullFold()),
  };
}
