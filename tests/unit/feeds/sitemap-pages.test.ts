import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { answerNewsSitemap, answerSitemap } from "../../../src/feeds/format-sitemap.ts";
import { listNews, newsLimits } from "../../../src/feeds/news-sitemap.ts";
import { findLastChange, listSitemapPages } from "../../../src/feeds/sitemap-pages.ts";
import { holdContent } from "../../../src/library/find-content.ts";
import { readContent } from "../../../src/library/read-content.ts";
import { variants } from "../../../src/site/served-variants.ts";

const content = readContent(join(process.cwd(), "tests/fixtures/publication-unit"));
const hold = (now: number) => holdContent({ content, now, live: false, isOwn: () => true });
const read = async (response: Response) =>
  new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "url" || name === "image:image" }).parse(
    await response.text(),
  );

describe("when a page last changed", () => {
  const published = "2024-02-09T00:00:00+08:00";
  const plain = { published, correctionDays: [], followupDays: [] };

  test.each([
    [plain, published],
    [{ ...plain, updated: "2024-02-10T00:00:00+08:00" }, "2024-02-10T00:00:00+08:00"],
    [
      { ...plain, correctionDays: ["2024-02-12T00:00:00+08:00", "2024-02-11T00:00:00+08:00"] },
      "2024-02-12T00:00:00+08:00",
    ],
    [
      { ...plain, updated: "2024-03-01T00:00:00+08:00", followupDays: ["2024-04-02T00:00:00+08:00"] },
      "2024-04-02T00:00:00+08:00",
    ],
    // Midnight of the day it came out at noon.
    [{ ...plain, published: "2024-02-09T12:00:00+08:00", correctionDays: [published] }, "2024-02-09T12:00:00+08:00"],
  ])("%j", (dates, last) => expect(findLastChange(dates)).toBe(last));
});

test("a story names its photographs, every other page none", async () => {
  const page = { path: "stories/x/", images: ["https://x.example/photographs/a.webp"] };
  const { urlset } = await read(await answerSitemap([page, { path: "about/" }]));
  expect(urlset.url.map((url: Record<string, unknown>) => url["image:image"])).toEqual([
    ...variants.map(() => [{ "image:loc": page.images[0] }]),
    ...variants.map(() => undefined),
  ]);
  // The name space comes with the first picture.
  expect("@_xmlns:image" in (await read(await answerSitemap([{ path: "about/" }]))).urlset).toBe(false);
});

describe("the sitemap of what is new", () => {
  test("is empty where nothing is new, as on most days", async () => {
    const answer = await answerNewsSitemap([]);
    expect(answer.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    expect((await read(answer)).urlset["@_xmlns"]).toBe("http://www.sitemaps.org/schemas/sitemap/0.9");
  });

  test("has every edition of the stories of two days, and says in which Chinese", async () => {
    hold(Date.parse("2099-01-01"));
    const newest = listSitemapPages().find(({ year }) => year !== undefined)?.changed ?? "";
    expect(listNews()).toEqual([]);
    const [story] = content.stories
      .map(({ story }) => story)
      .filter(({ draft, retracted }) => !draft && retracted === undefined)
      .sort((a, b) => Date.parse(b.published) - Date.parse(a.published));
    hold(Date.parse(story?.published ?? newest) + newsLimits.age - 1);
    const news = listNews().filter(({ url }) => url.endsWith(`/stories/${story?.slug}/`));
    expect(news.map(({ news: { publication } }) => publication.language)).toEqual(
      variants.map(({ script }) => (script === "Hans" ? "zh-cn" : "zh-tw")),
    );
    const { urlset } = await read(await answerNewsSitemap(news));
    expect(urlset.url[0]["news:news"]).toMatchObject({
      "news:publication_date": story?.published,
      "news:title": news[0]?.news.title,
    });
    hold(Date.parse(story?.published ?? newest) + newsLimits.age);
    expect(listNews().filter(({ url }) => url.endsWith(`/stories/${story?.slug}/`))).toEqual([]);
  });
});
