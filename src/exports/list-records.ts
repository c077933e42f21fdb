/**
 * Every story that readers see as one record for a search engine: what is searched, in words common to all editions, and what is
 * shown, by edition. One record a story, because a question finds the same in every edition. Stories are read a few at a time,
 * so that ten thousand take no more memory than ten: each time the names of all are looked through, which costs a second or two.
 */
import { createWords } from "../editions/edition-words.ts";
import { createStoryConverter } from "../editions/story-converter.ts";
import { formatDate } from "../fields/dates.ts";
import { listContentNames } from "../library/content-files.ts";
import { type Content, readContent } from "../library/read-content.ts";
import type { Story } from "../library/story.ts";
import type { ReadTopic } from "../library/topics.ts";
import type { Problem } from "../problems/problem.ts";
import { loadFullFold } from "../search/fold-classes.ts";
import { listIndexedStories } from "../search/list-indexed-stories.ts";
import type { Fold } from "../search/units.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";
import { buildSearchWords, type SearchWords } from "./search-words.ts";

/** What a hit shows in one edition. */
export interface ShownEdition {
  readonly headline: string;
  readonly standfirst: string;
  readonly date: string;
  /** Whole, with the site's. */
  readonly address: string;
  readonly topics: readonly string[];
  readonly authors: readonly { readonly name: string; readonly role: string }[];
}

export interface ExportRecord extends SearchWords {
  /** The story's slug. */
  readonly id: string;
  readonly published: string;
  /** Seconds since 1970, to sort by. */
  readonly publishedAt: number;
  readonly year: number;
  /** Slugs of its topics and names of its authors as written, to filter by. */
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  readonly editions: Readonly<Partial<Record<VariantTag, ShownEdition>>>;
}

export interface ExportBatch {
  /** Empty when there are errors. */
  readonly records: readonly ExportRecord[];
  /** How many of the stories there are were looked at, those that readers do not see among them. */
  readonly done: number;
  readonly all: number;
  readonly errors: readonly Problem[];
}

const batchStories = 200;

/** `now` in milliseconds since 1970. Whoever asks stops at the first errors: then the content is not sound. */
export function* listRecords(root: string, now: number, size = batchStories): Generator<ExportBatch> {
  const { folders } = listContentNames(root);
  const fold = loadFullFold();
  // At least once, for what is wrong with the terms and topics.
  for (let at = 0; at === 0 || at < folders.length; at += size) {
    const content = readContent(root, { checksCopy: false, only: new Set(folders.slice(at, at + size)) });
    const errors = content.problems.filter(({ severity }) => severity === "error");
    const records = errors.length > 0 ? [] : [...buildRecords(content, now, fold)];
    yield { records, done: Math.min(at + size, folders.length), all: folders.length, errors };
  }
}

function* buildRecords(content: Content, now: number, fold: Fold): Generator<ExportRecord> {
  const stories = new Map(content.stories.map(({ story }) => [story.slug, story]));
  for (const indexed of listIndexedStories(content, now)) {
    const story = stories.get(indexed.slug);
    if (story === undefined) continue;
    const { slug, published, topics, words } = story;
    const named = topics.flatMap((name) => content.topics.find((topic) => topic.slug === name) ?? []);
    yield {
      id: slug,
      published,
      publishedAt: Date.parse(published) / 1000,
      year: Number(published.slice(0, 4)),
      topics,
      authors: words.authors.map(({ name }) => name),
      editions: Object.fromEntries(variants.map(({ tag }) => [tag, showEdition(story, named, tag)])),
      ...buildSearchWords(indexed, fold),
    };
  }
}

function showEdition(story: Story, topics: readonly ReadTopic[], tag: VariantTag): ShownEdition {
  const { headline, standfirst, authors } = createWords(story, tag);
  return {
    headline,
    standfirst,
    date: formatDate(story.published),
    address: `${site.url}${formatPath(tag, pagePaths.story(story.slug))}`,
    topics: topics.map(({ name, terms }) => createStoryConverter({ written: site.writtenVariant, terms }, tag)(name)),
    authors,
  };
}
