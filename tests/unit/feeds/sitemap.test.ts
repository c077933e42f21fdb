import { describe, expect, test } from "vitest";
import { listSitemapEntries } from "../../../src/feeds/sitemap.ts";
import { pagePaths } from "../../../src/site/paths.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { site } from "../../../src/site/site.ts";

const entries = listSitemapEntries([
  { path: pagePaths.front, changed: "2022-03-18T00:00:00+08:00" },
  { path: pagePaths.story("night-shift"), changed: "2022-03-01T00:00:00+08:00" },
  { path: pagePaths.about },
]);
const root = `${site.url}${site.base}`;

describe("the sitemap", () => {
  test("holds every page of every variant once, and the root", () => {
    const urls = entries.map(({ url }) => url);
    expect(urls.length).toBe(3 * variants.length + 1);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls[0]).toBe(root);
  });

  test("alternates are reciprocal: whom a page names names it", () => {
    const byUrl = new Map(entries.map((entry) => [entry.url, entry.links]));
    for (const { url, links } of entries) {
      for (const link of links) expect(byUrl.get(link.url), link.url).toEqual(links);
      expect(links.some((link) => link.url === url)).toBe(true);
    }
  });

  test("each names all served variants and x-default, in the table's order", () => {
    for (const { links } of entries) {
      expect(links.map(({ lang }) => lang)).toEqual([...variants.map(({ tag }) => tag), "x-default"]);
    }
  });

  test("a page without a known change says none", () => {
    expect(entries.filter(({ url }) => url.endsWith("/about/")).every((entry) => !("lastmod" in entry))).toBe(true);
    expect(entries.find(({ url }) => url.includes("/stories/"))?.lastmod).toBe("2022-03-01T00:00:00+08:00");
  });

  test("is the same for the same pages", () => {
    expect(listSitemapEntries([{ path: pagePaths.about }])).toEqual(listSitemapEntries([{ path: pagePaths.about }]));
  });
});
