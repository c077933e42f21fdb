/**
 * The search records of stories, made while a story's bodies are at hand and kept from one build to the next. A record follows
 * from the story, the terms it uses, the names of its topics, and the code.
 */

import { digestShown } from "../editions/digest-shown.ts";
import { type Bodies, renderBodies } from "../editions/kept-bodies.ts";
import { isListed, sortNewestFirst } from "../editions/order.ts";
import { digestCode } from "../kept/digest-code.ts";
import type { KeptFiles } from "../kept/kept-files.ts";
import { readingRooms } from "../library/open-library.ts";
import type { ReadStory } from "../library/read-story.ts";
import type { Story } from "../library/story.ts";
import type { ReadTopic } from "../library/topics.ts";
import { variants } from "../site/served-variants.ts";
import type { IndexEntry } from "./build-index.ts";
import { indexStory, nameTopic } from "./index-story.ts";
import { findRecord, keepRecord } from "./kept-records.ts";
import { buildSearchRecord, type SearchRecord } from "./search-record.ts";

/** THE rooms whose code decides what the index holds. */
export const indexRooms = [...readingRooms, "editions", "search"];

const tags = variants.map(({ tag }) => tag);

export interface RecordKeeper {
  readonly keep: (read: ReadStory, bodies: Bodies) => void;
  /** Of the stories that readers see and lists name, oldest first; `now` in milliseconds since 1970. */
  readonly listEntries: (stories: readonly ReadStory[], now: number) => IndexEntry[];
}

export function createRecordKeeper(kept: KeptFiles, topics: readonly ReadTopic[]): RecordKeeper {
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const names = new Map(topics.map((topic) => [topic.slug, nameTopic(topic)]));
  const nameRecord = ({ slug, digest, terms, topics: ofStory }: Story) =>
    digestShown(
      digestCode(indexRooms),
      slug,
      digest,
      terms,
      ofStory.map((topic) => [topic, bySlug.get(topic)?.terms, names.get(topic)]),
    );
  const make = (read: ReadStory, bodies: Bodies): SearchRecord => {
    const record = buildSearchRecord(indexStory(read, names, bodies), tags);
    keepRecord(kept, nameRecord(read.story), record);
    return record;
  };
  return {
    keep: (read, bodies) => void make(read, bodies),
    listEntries(stories, now) {
      const bySlug = new Map(stories.map((read) => [read.story.slug, read]));
      const listed = sortNewestFirst(
        stories.map(({ story }) => story).filter((story) => isListed(story, now)),
      ).reverse();
      return listed.flatMap((story): IndexEntry[] => {
        const read = bySlug.get(story.slug);
        if (read === undefined) return [];
        const digest = nameRecord(story);
        kept.touch(digest);
        const load = () => findRecord(kept, digest) ?? make(read, renderBodies(read));
        return [{ slug: story.slug, published: story.published, digest, load }];
      });
    },
  };
}
