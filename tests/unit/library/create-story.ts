/** A story with nothing special about it; cases name only what they are about. */
import type { Edition } from "../../../src/editions/edition.ts";
import type { Story } from "../../../src/library/story.ts";
import type { VariantTag } from "../../../src/variants/table.ts";

export function createStory(rest: Partial<Story> = {}): Story {
  const slug = rest.slug ?? "night-shift";
  return {
    slug,
    file: `content/stories/${slug}/index.md`,
    written: "zh-Hant-TW",
    published: "2022-03-18T00:00:00+08:00",
    topics: ["industry"],
    related: [],
    weight: "c",
    pinned: false,
    draft: false,
    formerly: [],
    referenceUrls: [],
    correctionDays: [],
    followupDays: [],
    files: [],
    photographs: [],
    recordings: [],
    captions: {},
    linked: [],
    characters: 1200,
    digest: slug,
    headlines: {},
    own: {},
    terms: [],
    names: [],
    words: {
      headline: "一座橋的夜班",
      standfirst: "守橋的人先守了三個冬天。",
      authors: [{ name: "編輯部", role: "撰文" }],
      references: [],
      corrections: [],
      followups: [],
    },
    ...rest,
  };
}

export function createTestEdition(tag: VariantTag, rest: Partial<Edition> = {}): Edition {
  const story = createStory(rest);
  return { ...story, of: story, tag, converted: story.written !== tag, headline: story.words.headline, ...rest };
}
