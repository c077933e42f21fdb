/** What all stories are read in the light of: the publication's words, topics and authors, read once until one of their files changes. */
import { fileRows } from "../editions/author-notes.ts";
import { authorsFile, readAuthors } from "../library/authors.ts";
import type { ContentReader } from "../library/content-reader.ts";
import type { Surroundings } from "../library/finish-story.ts";
import { readTerms } from "../library/read-terms.ts";
import { glossaryFile } from "../library/terms.ts";
import { topicsFile } from "../library/topics.ts";
import { createSeriesFinder } from "./article/series-parts.ts";

const shared = new Set([topicsFile, glossaryFile, authorsFile]);

function readAround(reader: ContentReader) {
  const { entries, topics, hasTopics } = readTerms(reader);
  const glossary = entries.map(({ row }) => row);
  const surroundings: Surroundings = {
    topicSlugs: hasTopics ? topics.map(({ slug }) => slug) : undefined,
    glossary,
    topics,
    checksCopy: true,
  };
  const authors = fileRows(readAuthors(reader, glossary, undefined).value);
  /** The rows of words that all share, with their places. */
  const all = [...entries, ...topics.flatMap((topic) => topic.entries)];
  return { surroundings, entries: all, authors, findSeries: createSeriesFinder(reader, surroundings) };
}

export type Around = ReturnType<typeof readAround>;

export function openAround(reader: ContentReader) {
  let kept: Around | undefined;
  return {
    look: (): Around => {
      kept ??= readAround(reader);
      return kept;
    },
    /** A file of this path is other than before. */
    touch(path: string) {
      if (shared.has(path)) kept = undefined;
    },
  };
}
