import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { StoryRecord } from "../../../src/editions/edition.ts";
import { listPageEntries, listStoryEntries, listTopicEntries } from "../../../src/editions/loader.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { site } from "../../../src/site/site.ts";

const content = readContent(resolve(import.meta.dirname, "../../.."));
const served = variants.map(({ tag }) => tag);

describe("the store", () => {
  const stories = listStoryEntries(content);

  test("holds every story with its words in every served variant, and no body", () => {
    expect(stories.map(({ id }) => id)).toEqual(content.stories.map(({ story }) => story.slug));
    for (const { data } of stories) {
      expect(Object.keys(data)).toEqual(["story", "words"]);
      expect(Object.keys((data as unknown as StoryRecord).words)).toEqual(served);
    }
  });

  test("keeps the author's words in the written variant", () => {
    for (const { data } of stories) {
      const { story, words } = data as unknown as StoryRecord;
      if (served.includes(story.written)) expect(words[story.written]).toEqual(story.words);
    }
  });

  test("keeps topics in the order of their file, and pages with their source", () => {
    const topics = listTopicEntries(content, site.writtenVariant);
    expect(topics.map(({ data }) => data.order)).toEqual(content.topics.map((_, order) => order));
    expect(listPageEntries(content).map(({ id }) => id)).toEqual(content.pages.map(({ slug }) => slug));
  });
});
