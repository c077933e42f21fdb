/** Feeds and the sitemap, read by the strictest XML parser at hand: a browser's. */
import { formatPath, formatRootPath, home, pagePaths, site, variants } from "./pages.ts";
import { expect, test } from "./test.ts";

// The page only lends its parser, which its policy would not let read a text.
test.use({ bypassCSP: true });

test("a browser reads every feed and the sitemap as XML", async ({ page }) => {
  await page.goto(formatPath(home.tag, pagePaths.about));
  const feeds = site.features.feeds ? variants.map(({ tag }) => formatPath(tag, pagePaths.rss)) : [];
  const files = [...feeds, formatRootPath("sitemap.xml")];
  for (const file of files) {
    const result = await page.evaluate(async (address) => {
      const response = await fetch(address);
      const tree = new DOMParser().parseFromString(await response.text(), "application/xml");
      return {
        type: response.headers.get("content-type"),
        error: tree.querySelector("parsererror")?.textContent ?? "",
        items: tree.querySelectorAll("item, url").length,
      };
    }, file);
    expect(result.error, file).toBe("");
    expect(result.items, file).toBeGreaterThan(0);
    expect(result.type, file).toMatch(/xml/);
  }
});
