/** Layout: nothing is wider than the window and no text is lost, at 320 px, enlarged, and with the reader's own spacing. */
import type { Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { listLostText, listOverflow } from "./overflow.ts";
import { formatPath, home, kinds, leadPath, pagePaths, site, storyPaths, variants } from "./pages.ts";
import { word } from "./queries.ts";
import { answers, ask } from "./search-parts.ts";
import { expect, test } from "./test.ts";

/** WCAG 1.4.12. A constructed sheet, because the policy rightly refuses a style element. */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });
}

const paths = [...Object.values(kinds), ...storyPaths];

/** What sticks out or is lost on the page that is open; with the reader's own spacing too, which stays until the next is loaded. */
async function checkFit(page: Page, path: string): Promise<void> {
  expect([await listOverflow(page), await listLostText(page)], path).toEqual([[], []]);
  await spaceText(page);
  expect([await listOverflow(page), await listLostText(page)], `${path} with spacing`).toEqual([[], []]);
}

for (const { tag } of variants) {
  test.describe(`at 320 px in ${tag}`, () => {
    // As high as a window of 1280 by 800 enlarged to 400 %: for a page, the same window.
    test.use({ viewport: { width: 320, height: tag === home.tag ? 200 : 640 } });
    test("no page scrolls sideways or loses text, with or without the reader's own spacing", async ({ page }) => {
      for (const path of paths) {
        await page.goto(formatPath(tag, path));
        await checkFit(page, path);
      }
    });

    test("the search sheet fits", async ({ page }) => {
      test.skip(!site.features.search, "search is switched off");
      await page.goto(formatPath(tag, pagePaths.notFound));
      await page.keyboard.press("/");
      await ask(page, word);
      const wide = await page
        .locator("search-dialog dialog")
        .evaluate(
          (dialog) => dialog.scrollWidth > dialog.clientWidth || dialog.getBoundingClientRect().right > innerWidth,
        );
      expect(wide).toBe(false);
    });
  });
}

/** A window of 1280 by 800, enlarged: so many pixels of it are one of the page's. */
for (const zoom of [2, 4]) {
  test.describe(`at ${zoom * 100} %`, () => {
    test.use({ viewport: { width: 1280 / zoom, height: 800 / zoom }, deviceScaleFactor: zoom });
    test("the search sheet and the panel of settings can be read and closed", async ({ page }) => {
      test.skip(!site.features.search, "search is switched off");
      await page.goto(formatPath(home.tag, leadPath));
      await page.keyboard.press("/");
      await ask(page, word);
      await answers(page).last().scrollIntoViewIfNeeded();
      expect(await listLostText(page)).toEqual([]);
      await page.locator("[data-closes-search]").click();
      await page.getByRole("button", { name: listLabels(home.tag).settings }).click();
      await page.locator("#settings label").last().click();
      expect(await listLostText(page)).toEqual([]);
    });
  });
}

test("on a wide screen a lead beside the headline ends with the page", async ({ page }) => {
  const measure = () =>
    page.evaluate(() => {
      const [lead, head] = [".lead", ".head"].map((name) => document.querySelector(name));
      return lead && head && Math.round(lead.getBoundingClientRect().right - head.getBoundingClientRect().right);
    });
  await page.goto(formatPath(home.tag, leadPath));
  for (const width of [1920, 2560]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await measure(), `${width} px`).toBe(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await measure()).toBe(72);
});

test("no page scrolls sideways at any width from a tablet's to a wide screen's; at 200 % no text is lost either", async ({
  page,
}) => {
  const sizes = [[768], [1024], [1280], [1920], [640, 400]] as const;
  for (const path of paths) {
    await page.goto(formatPath(home.tag, path));
    for (const [width, height = 800] of sizes) {
      await page.setViewportSize({ width, height });
      expect(await listOverflow(page), `${path} at ${width} px`).toEqual([]);
    }
    await checkFit(page, path);
  }
});
