/** A sitemap too large for one file: what its files hold, and what stays where it is when the site grows. */
import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { answerSitemap, answerSitemapIndex } from "../../../src/feeds/format-sitemap.ts";
import { listSitemapEntries, type SitemapPage } from "../../../src/feeds/sitemap.ts";
import { boundEntryBytes, sitemapLimits, splitSitemap } from "../../../src/feeds/split-sitemap.ts";
import { pagePaths } from "../../../src/site/paths.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { site } from "../../../src/site/site.ts";

/** Stories of one year, newest first. */
const year = (count: number, of: number): SitemapPage[] =>
  Array.from({ length: count }, (_, at) => ({
    path: pagePaths.story(`story-${of}-${String(count - at).padStart(6, "0")}`),
    changed: `${of}-06-01T08:00:00+08:00`,
    year: String(of),
  }));
const lists: SitemapPage[] = [
  { path: pagePaths.front, changed: "2024-06-01T08:00:00+08:00" },
  { path: pagePaths.about },
];

/** So many addresses, in stories of three years and a few pages beside. */
const stories = (addresses: number) =>
  [2024, 2023, 2022].flatMap((of) => year(Math.ceil(addresses / 3 / variants.length), of));
const large = [...lists, ...stories(60_000)];

describe("a sitemap", () => {
  test("that fits is one file", () => {
    expect(splitSitemap([])).toEqual([]);
    expect(splitSitemap([...lists, ...stories(30_000)])).toEqual([]);
  });

  test("of 60,000 addresses is a file a year and one for all other pages", () => {
    const files = splitSitemap(large);
    expect(files.map(({ name, pages }) => [name, pages.length])).toEqual([
      ["pages", 2],
      ...["2024", "2023", "2022"].map((name) => [name, Math.ceil(20_000 / variants.length)]),
    ]);
    expect(new Set(files.flatMap(({ pages }) => pages))).toEqual(new Set(large));
  });

  test("a year too long goes on in a second file, and a story added to it moves none", () => {
    const per = variants.length;
    const busy = year(Math.ceil(70_000 / per), 2024);
    const files = splitSitemap([...busy, ...year(3, 2023)]);
    expect(files.map(({ name }) => name)).toEqual(["2024", "2024-2", "2023"]);
    for (const { pages } of files)
      expect(listSitemapEntries(pages).length).toBeLessThanOrEqual(sitemapLimits.addresses);
    expect(files[0]?.pages[0]).toEqual(busy.at(-1));
    const added: SitemapPage = { path: pagePaths.story("new"), year: "2024" };
    const grown = splitSitemap([added, ...busy, ...year(3, 2023)]);
    expect(grown.filter((_, at) => at !== 1)).toEqual(files.filter((_, at) => at !== 1));
    expect(grown[1]?.pages).toEqual([...(files[1]?.pages ?? []), added]);
  });

  test("whose addresses are long is split by its bytes", () => {
    const long = year(9000, 2024).map((page) => ({ ...page, path: `${page.path}${"x".repeat(1900)}/` }));
    const files = splitSitemap(long);
    expect(files.length).toBeGreaterThan(1);
    for (const { pages } of files) {
      const bytes = listSitemapEntries(pages).reduce((sum, entry) => sum + boundEntryBytes(entry), 0);
      expect(bytes).toBeLessThanOrEqual(sitemapLimits.bytes);
    }
  });
});

const read = async (response: Response) => {
  const text = await response.text();
  return { text, tree: new XMLParser({ isArray: (name) => ["url", "sitemap"].includes(name) }).parse(text) as unknown };
};

describe("as XML", () => {
  test("a file takes no more than was reckoned with", async () => {
    const pages = [...lists, ...year(500, 2024)];
    const { text, tree } = await read(await answerSitemap(pages));
    const entries = listSitemapEntries(pages);
    expect((tree as { urlset: { url: unknown[] } }).urlset.url.length).toBe(entries.length);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(
      entries.reduce((sum, entry) => sum + boundEntryBytes(entry), 1000),
    );
  });

  test("the index names every file with its last change", async () => {
    const { tree } = await read(await answerSitemapIndex(splitSitemap(large)));
    const root = `${site.url}${site.base}`;
    expect((tree as { sitemapindex: { sitemap: unknown[] } }).sitemapindex.sitemap).toEqual([
      { loc: `${root}sitemap-pages.xml`, lastmod: "2024-06-01T00:00:00.000Z" },
      { loc: `${root}sitemap-2024.xml`, lastmod: "2024-06-01T00:00:00.000Z" },
      { loc: `${root}sitemap-2023.xml`, lastmod: "2023-06-01T00:00:00.000Z" },
      { loc: `${root}sitemap-2022.xml`, lastmod: "2022-06-01T00:00:00.000Z" },
    ]);
  });
});
