/** Where the stories lie as Markdown, for programs. */
import { expect, test } from "vitest";
import { listEditions } from "../../../src/editions/queries.ts";
import { formatStoryIndex } from "../../../src/feeds/story-index.ts";
import { holdFixture } from "../cards/hold-fixture.ts";

test("the publication, and of each edition a line for every story, its words safe in a link", () => {
  holdFixture();
  const [story] = listEditions("zh-Hant-TW");
  if (story === undefined) throw new RangeError("no story");
  const headline = "[船](x)*閘*";
  const text = formatStoryIndex({
    name: "<江>報",
    description: "江邊的*事*。",
    editions: [{ name: "繁體", stories: [{ ...story, headline, words: { ...story.words, standfirst: "<b>" } }] }],
  });
  expect(text).toMatch(
    /^# \\<江\\>報\n\n> 江邊的\\\*事\\\*。\n\n## 繁體\n\n- \[\\\[船\\\]\(x\)\\\*閘\\\*\]\(https:\S+index\.md\): \\<b\\>\n$/,
  );
});
