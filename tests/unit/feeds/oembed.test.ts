/** What other sites show of a story they embed: what oembed.com asks of a link, and nothing that runs. */
import { expect, test } from "vitest";
import { listEditions } from "../../../src/editions/queries.ts";
import { formatOEmbed } from "../../../src/feeds/oembed.ts";
import { holdFixture } from "../cards/hold-fixture.ts";

test("a link with its title, its hands and its card, each address whole", () => {
  holdFixture();
  // A drawing would be read from the project folder.
  const story = listEditions("zh-Hans").find(({ leadImage }) => leadImage?.endsWith(".svg") !== true);
  if (story === undefined) throw new RangeError("no story");
  const words = { ...story.words, authors: ["王小明", "林秋生"].map((name) => ({ name, role: "撰文" })) };
  const said = JSON.parse(formatOEmbed({ ...story, words })) as Record<string, unknown>;
  expect(said).toMatchObject({
    version: "1.0",
    type: "link",
    title: story.words.headline,
    description: story.words.standfirst,
    author_name: "王小明、林秋生",
    url: expect.stringMatching(new RegExp(`^https://.*/zh-hans/stories/${story.slug}/$`)),
  });
  // All three, or none.
  expect([said.thumbnail_url, said.thumbnail_width, said.thumbnail_height]).toEqual([
    expect.stringMatching(/^https:.*\.(?:png|jpg)$/),
    1200,
    630,
  ]);
  expect(said).not.toHaveProperty("html");
});
