/** Which feeds there are, and what is in them: read from the fixture's own publication. */
import { XMLParser } from "fast-xml-parser";
import { beforeAll, expect, test } from "vitest";
import { answerRss } from "../../../src/feeds/answer-rss.ts";
import { listFeeds } from "../../../src/feeds/list-feeds.ts";
import { site } from "../../../src/site/site.ts";
import { holdFixture } from "../cards/hold-fixture.ts";

const tag = site.defaultVariant;
beforeAll(holdFixture);

test("of everything, of every topic that has stories, of every author", () => {
  const feeds = listFeeds(tag);
  expect(feeds[0]).toMatchObject({ kind: "all", page: "", whole: true });
  expect(feeds.some(({ kind }) => kind === "topic")).toBe(true);
  for (const { editions, kind } of feeds) {
    expect(editions.length, kind).toBeGreaterThan(0);
    expect(editions.length, kind).toBeLessThanOrEqual(kind === "all" ? 20 : 10);
    expect(editions.map(({ published }) => published)).toEqual(
      editions
        .map(({ published }) => published)
        .sort()
        .reverse(),
    );
  }
});

test("each is RSS that names itself, its style, and the way to what explains it", async () => {
  for (const feed of listFeeds(tag)) {
    const text = await (await answerRss(tag, feed, "/assets/feed.css")).text();
    expect(text).toContain('<?xml-stylesheet type="text/css" href="/assets/feed.css"?><rss');
    const { rss } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(text);
    expect(rss.channel["atom:link"].href).toMatch(new RegExp(`/${feed.page}rss\\.xml$`));
    expect(rss.channel["html:p"]["html:a"].href).toMatch(/\/follow\/$/);
    for (const item of [rss.channel.item].flat()) expect("content:encoded" in item).toBe(feed.whole);
  }
});
