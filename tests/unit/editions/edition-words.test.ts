/** What an editor gives to one edition wins over conversion, in that edition only. */
import { expect, test } from "vitest";
import { createWords } from "../../../src/editions/edition-words.ts";
import { createStory } from "../library/create-story.ts";

test("a headline of its own", () => {
  const story = createStory({ headlines: { "zh-Hant-HK": "守橋夜更" } });
  expect(createWords(story, "zh-Hant-HK").headline).toBe("守橋夜更");
  expect(createWords(story, "zh-Hans").headline).toBe("一座桥的夜班");
  expect(createWords(story, "zh-Hant-TW")).toBe(story.words);
});
