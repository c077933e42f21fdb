import { expect, test } from "vitest";
import { formatStoriesPage } from "../../../src/review/stories-page.ts";
import { createStory } from "../library/create-story.ts";

const now = Date.parse("2026-11-22T00:00:00+08:00");
const later = "2026-11-23T00:00:00+08:00";
const before = "2026-11-20T00:00:00+08:00";

test.each([
  [createStory(), "已刊出"],
  [createStory({ published: later }), "排定"],
  [createStory({ draft: true }), "草稿"],
  [createStory({ retracted: before }), "已撤回"],
  [createStory({ retracted: before, draft: true }), "草稿"],
])("the desk calls a story by where it stands %#", (story, name) => {
  const html = formatStoriesPage([{ folder: "bridge", story, problems: [], fresh: 0 }], [], now);
  expect(/<tr data-state="[a-z]+"><td>([^<]*)</.exec(html)?.[1]).toBe(name);
});
