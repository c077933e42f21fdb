/** Variants: the switch keeps the place, the choice is remembered, and only the root page ever sends a reader elsewhere. */
import type { Page } from "@playwright/test";
import { formatPath, formatRootPath, home, longestPath, pagePaths, site, variants } from "./pages.ts";
import { word } from "./queries.ts";
import { expect, test } from "./test.ts";

const root = formatRootPath("");
const atPath = (path: string) => (url: URL) => url.pathname === path;

/**
 * Puts the reader at a section, or a paragraph, as reading would, and waits until the page has noticed that they rest there: by the
 * page's own clock, which is as late as the machine, and from the last time the text moved.
 */
async function rest(page: Page): Promise<string> {
  const sections = page.locator((await page.locator(".body > h2").count()) > 0 ? ".body > h2" : ".body > p");
  const heading = sections.nth(Math.floor((await sections.count()) / 2));
  await heading.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        let timer = 0;
        addEventListener("scroll", () => {
          clearTimeout(timer);
          timer = window.setTimeout(resolve, 400);
        });
        element.scrollIntoView({ block: "start", behavior: "instant" });
      }),
  );
  return (await heading.getAttribute("id")) ?? "";
}

for (const [at, from] of variants.entries()) {
  const to = variants[(at + 1) % variants.length] ?? from;
  if (to === from) continue;

  test(`the switch from ${from.tag} to ${to.tag} keeps the place`, async ({ page }) => {
    await page.goto(formatPath(from.tag, longestPath));
    const id = await rest(page);
    // A real click: the masthead has scrolled away, so the reader goes back to the top first.
    await page.locator(`variant-switch a[hreflang="${to.tag}"]`).click();
    await page.waitForURL(atPath(formatPath(to.tag, longestPath)));
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${id}`);
    const readTop = () => page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(readTop).toBeLessThan(800 / 3);
    expect(await readTop()).toBeGreaterThanOrEqual(0);
  });

  test(`the choice of ${to.tag} is remembered on the root page and nowhere else`, async ({ page }) => {
    await page.goto(formatPath(from.tag, longestPath));
    await page.locator(`variant-switch a[hreflang="${to.tag}"]`).click();
    await page.waitForURL(atPath(formatPath(to.tag, longestPath)));
    // A shared link shows what was shared, whatever was chosen before.
    await page.goto(formatPath(from.tag, longestPath));
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe(formatPath(from.tag, longestPath));
    await page.goto(root);
    await page.waitForURL(atPath(to.tag === home.tag ? root : formatPath(to.tag, pagePaths.front)));
    await expect(page.locator("html")).toHaveAttribute("lang", to.tag);
  });

  // Two editions are linked like any other two.
  if (at > 0) continue;
  test("a fragment and a query survive the switch", async ({ page }) => {
    await page.goto(`${formatPath(from.tag, longestPath)}#p2`);
    await page.locator(`variant-switch a[hreflang="${to.tag}"]`).evaluate((link) => (link as HTMLElement).click());
    await page.waitForURL(atPath(formatPath(to.tag, longestPath)));
    expect(new URL(page.url()).hash).toBe("#p2");
    if (!site.features.search) return;
    await page.goto(`${formatPath(from.tag, pagePaths.search)}?q=${encodeURIComponent(word)}`);
    await page.locator(`variant-switch a[hreflang="${to.tag}"]`).click();
    await page.waitForURL(atPath(formatPath(to.tag, pagePaths.search)));
    expect(new URL(page.url()).searchParams.get("q")).toBe(word);
  });
}

/** What browsers in use send, and the variant such a reader expects. */
const languages: readonly { locale: string; wanted: string }[] = [
  { locale: "zh-CN", wanted: "zh-Hans" },
  { locale: "zh-SG", wanted: "zh-Hans" },
  { locale: "zh-TW", wanted: "zh-Hant-TW" },
  { locale: "zh-HK", wanted: "zh-Hant-HK" },
  { locale: "zh-MO", wanted: "zh-Hant-HK" },
  { locale: "en-GB", wanted: home.tag },
  { locale: "ja-JP", wanted: home.tag },
];

for (const { locale, wanted } of languages) {
  const variant = variants.find(({ tag }) => tag === wanted);
  // A language whose variant is not served is tested by the rows that are.
  if (variant === undefined) continue;
  test.describe(`a first visit from ${locale}`, () => {
    test.use({ locale });
    test(`is sent from the root to ${wanted}, and never away from a story`, async ({ page }) => {
      await page.goto(root);
      const path = variant.tag === home.tag ? root : formatPath(variant.tag, pagePaths.front);
      await page.waitForURL(atPath(path));
      await page.waitForTimeout(200);
      expect(new URL(page.url()).pathname).toBe(path);
      await expect(page.locator("html")).toHaveAttribute("lang", variant.tag);
      const other = variants.find(({ tag }) => tag !== wanted) ?? home;
      await page.goto(formatPath(other.tag, longestPath));
      await page.waitForTimeout(200);
      expect(new URL(page.url()).pathname).toBe(formatPath(other.tag, longestPath));
    });
  });
}

for (const { tag } of variants) {
  test.describe(`an address that does not exist in ${tag}`, () => {
    test.use({ expected: [/status of 404/] });
    test("shows the 404 page of that edition", async ({ page }) => {
      const response = await page.goto(formatPath(tag, "stories/no-such-story/"));
      expect(response?.status()).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", tag);
      await expect(page.locator("h1")).toBeVisible();
      await expect(page.locator(`main a[href="${formatPath(tag, pagePaths.archive)}"]`)).toBeVisible();
    });
  });
}

test.describe("an address that belongs to no edition", () => {
  test.use({ expected: [/status of 404/] });
  test("shows the default edition's 404 page", async ({ page }) => {
    const response = await page.goto(formatRootPath("no-such-page/"));
    expect(response?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", home.tag);
  });
});
