/** Without JavaScript: everything but search works, and search says so. */
import type { Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import {
  countCharacters,
  formatPath,
  formatRootPath,
  home,
  kinds,
  leadPath,
  pagePaths,
  site,
  storyPaths,
  variants,
} from "./pages.ts";
import { expect, test } from "./test.ts";

test.use({ javaScriptEnabled: false });

/**
 * Text of the article that has no box on the page; folded details and notes behind a button open without scripts. On a phone the degrees at
 * the rim of the lead's drawing would be too small to read and are left out: its description says where the stones lie.
 */
function listUnreadable(page: Page): Promise<string[]> {
  return page.locator("article").evaluate((article) => {
    const unreadable: string[] = [];
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (
        node.data.trim() === "" ||
        parent?.closest("details, [popover], story-tools, .scripted, svg title, svg desc, .lead .deg")
      )
        continue;
      if (!parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) unreadable.push(node.data);
    }
    return unreadable;
  });
}

for (const { tag } of variants) {
  test(`every story is whole and every word of it can be read in ${tag}, on a phone and on a desk`, async ({
    page,
  }) => {
    for (const path of storyPaths) {
      await page.goto(formatPath(tag, path));
      const written = countCharacters(path);
      expect((await page.locator("article").textContent())?.length, path).toBeGreaterThan(written * 0.9);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const paragraphs = page.locator(".body > p");
        expect(await paragraphs.count()).toBeGreaterThan(0);
        const shown = await paragraphs.evaluateAll(
          (all) => all.filter((each) => each.getClientRects().length > 0).length,
        );
        expect(shown, `${path} at ${width} px`).toBe(await paragraphs.count());
        await expect(page.locator("h1")).toBeVisible();
        expect(await listUnreadable(page), `${path} at ${width} px`).toEqual([]);
        for (const note of await page.locator("article [popover]").all()) {
          await page.locator(`button[popovertarget="${await note.getAttribute("id")}"]`).click();
          await expect(note).toBeVisible();
          await page.keyboard.press("Escape");
        }
      }
    }
  });

  test(`search says so in ${tag} and offers the archive`, async ({ page }) => {
    test.skip(!site.features.search, "search is switched off");
    const labels = listLabels(tag);
    await page.goto(formatPath(tag, leadPath));
    await page.getByRole("link", { name: labels.search, exact: true }).click();
    await page.waitForURL((url) => url.pathname === formatPath(tag, pagePaths.search));
    // Playwright's own text matching passes over noscript.
    const said = page.locator("main noscript p");
    await expect(said).toBeVisible();
    expect(await said.evaluate((element) => element.textContent)).toContain(labels.searchNoScript);
    await page.locator(`main a[href="${formatPath(tag, pagePaths.archive)}"]`).click();
    await page.waitForURL((url) => url.pathname === formatPath(tag, pagePaths.archive));
    await expect(page.locator("main li a").first()).toBeVisible();
  });
}

test("the variants are plain links on every kind of page", async ({ page }) => {
  for (const path of Object.values(kinds).filter((kind) => kind !== pagePaths.notFound)) {
    // Round once, from edition to edition.
    await page.goto(formatPath(home.tag, path));
    for (const { tag } of [...variants.filter((variant) => variant !== home), home]) {
      await page.locator(`variant-switch a[hreflang="${tag}"]`).click();
      await page.waitForURL((url) => url.pathname === formatPath(tag, path));
    }
  }
});

test("the root page shows the default edition", async ({ page }) => {
  await page.goto(formatRootPath(""));
  await expect(page.locator("html")).toHaveAttribute("lang", home.tag);
  await expect(page.locator(`main a[href="${formatPath(home.tag, leadPath)}"]`).first()).toBeVisible();
});
