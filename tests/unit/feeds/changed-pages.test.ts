import { describe, expect, test } from "vitest";
import { listChanged, type PageMoments, readIndex, readPages, readSitemap } from "../../../src/feeds/changed-pages.ts";
import { answerSitemap, answerSitemapIndex } from "../../../src/feeds/format-sitemap.ts";
import { listSitemapEntries } from "../../../src/feeds/sitemap.ts";

const pages = [
  { path: "stories/a/", changed: "2024-02-09T08:00:00+08:00", images: ["https://x.example/a.webp?b&c"] },
  { path: "about/" },
];

test("what we write we read: every address with its moment", async () => {
  const read = readPages(await (await answerSitemap(pages)).text());
  const entries = listSitemapEntries(pages);
  expect([...read.keys()]).toEqual(entries.map(({ url }) => url));
  for (const { url, lastmod } of entries) expect(Date.parse(read.get(url) ?? "")).toBe(Date.parse(lastmod ?? ""));
});

test("an index is read with its files", async () => {
  const index = await (
    await answerSitemapIndex([
      { name: "2024", pages },
      { name: "pages", pages: [] },
    ])
  ).text();
  expect(readIndex(index)).toHaveLength(2);
  const asked: string[] = [];
  const read = await readSitemap("sitemap.xml", async (address) => {
    asked.push(address);
    return address === "sitemap.xml" ? index : `<url><loc>${address}?a&amp;b</loc></url>`;
  });
  expect(asked.slice(1)).toEqual(readIndex(index));
  expect([...read.keys()]).toEqual(readIndex(index).map((address) => `${address}?a&b`));
});

describe("what changed", () => {
  const before: PageMoments = new Map([
    ["a", "2024-01-01T00:00:00+08:00"],
    ["b", ""],
    ["c", "2024-01-01"],
  ]);
  test.each<[string, PageMoments, string[]]>([
    ["nothing", before, []],
    ["the same moment in another zone is the same", new Map([...before, ["a", "2023-12-31T16:00:00.000Z"]]), []],
    ["another moment", new Map([...before, ["a", "2024-02-01"]]), ["a"]],
    ["a new page, with a moment or without", new Map([...before, ["d", ""], ["e", "2024-01-01"]]), ["d", "e"]],
    ["a page that is gone", new Map([...before].filter(([url]) => url !== "b")), ["b"]],
    ["everything, where there was nothing", new Map(), ["a", "b", "c"]],
  ])("%s", (_, after, changed) => expect(listChanged(before, after)).toEqual(changed));
});
