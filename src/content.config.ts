/** Collections: stories, topics, pages. What is in them and how it is checked is decided in library/ and editions/. */
import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import type { StoryRecord } from "./editions/edition.ts";
import { createLoader, listPageEntries, listStoryEntries, listTopicEntries } from "./editions/loader.ts";
import type { Topic } from "./library/story.ts";
import { site } from "./site/site.ts";
import type { VariantTag } from "./variants/table.ts";
import type { TermRow } from "./variants/term-row.ts";

interface TopicRecord {
  readonly slug: string;
  readonly order: number;
  readonly words: Readonly<Partial<Record<VariantTag, Omit<Topic, "slug">>>>;
}

interface PageRecord {
  readonly slug: string;
  /** Path from the project folder. */
  readonly file: string;
  readonly digest: string;
  readonly written: VariantTag;
  readonly terms: readonly TermRow[];
  readonly words: Readonly<Partial<Record<VariantTag, { readonly headline: string; readonly standfirst: string }>>>;
}

export const collections = {
  stories: defineCollection({
    loader: createLoader("stories", listStoryEntries, { reports: true }),
    schema: z.custom<StoryRecord>(),
  }),
  topics: defineCollection({
    loader: createLoader("topics", (content) => listTopicEntries(content, site.writtenVariant), { reports: false }),
    schema: z.custom<TopicRecord>(),
  }),
  pages: defineCollection({
    loader: createLoader("pages", listPageEntries, { reports: false }),
    schema: z.custom<PageRecord>(),
  }),
};
