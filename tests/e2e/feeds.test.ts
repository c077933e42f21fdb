/** Feeds and the sitemap, read by the strictest XML parser at hand: a browser's. */
import { formatPath, formatRootPath, home, lead, pagePaths, site, variants } from "./pages.ts";
import { expect, test } from "./test.ts";

// The page only lends its parser, which its policy would not let read a text.
test.use({ bypassCSP: true });

test("a browser reads every feed and the sitemap as XML", async ({ page }) => {
  await page.goto(formatPath(home.tag, pagePaths.about));
  const topic = pagePaths.topic(lead.topics[0] ?? "");
  const feeds = site.features.feeds
    ? variants.flatMap(({ tag }) => ["", topic].map((of) => formatPath(tag, of + pagePaths.rss)))
    : [];
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

test("a feed that a browser is led to shows its stories, and the way to the page that explains it", async ({
  page,
}) => {
  test.skip(!site.features.feeds, "feeds are switched off");
  // A browser asks for the icon of a page that names none; a feed cannot name one.
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  await page.goto(formatPath(home.tag, pagePaths.rss));
  await expect(page.locator("item").first()).toBeVisible();
  await expect(page.locator("item > encoded, item > pubDate").first()).toBeHidden();
  await page.locator("channel > p > a").click();
  await page.waitForURL((url) => url.pathname === formatPath(home.tag, pagePaths.follow));
  await expect(page.locator(".address button")).toBeVisible();
});
