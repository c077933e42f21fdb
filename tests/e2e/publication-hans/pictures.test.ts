/**
 * What the second publication looks like: its front page, a story with most blocks, and what a reader comes to in a story, compared
 * with the pictures in its fixture.
 */
import type { Page } from "@playwright/test";
import { compareOnlyAlikeType } from "../alike-type.ts";
import { formatPath, home, leadPath, type PagePath, pagePaths } from "../pages.ts";
import { bringBar } from "../reading-bar.ts";
import { expect, test } from "../test.ts";

const sizes = { narrow: { width: 390, height: 1600 }, wide: { width: 1440, height: 1200 } } as const;

/** What a window is filled with, by the story that has it and how one comes there. */
const parts: Readonly<Record<string, { readonly slug: string; readonly show: (page: Page) => Promise<unknown> }>> = {
  table: { slug: "last-ferry", show: (page) => bringTo(page, ".body table") },
  pictures: { slug: "sand-comes-back", show: (page) => bringTo(page, ".body .gallery") },
  end: { slug: "last-ferry", show: (page) => bringTo(page, ".end") },
  next: { slug: "last-ferry", show: (page) => bringTo(page, ".next") },
  bar: { slug: "last-ferry", show: bringBar },
  enlarged: {
    slug: "sand-comes-back",
    async show(page) {
      await page.locator("figure > a").first().click();
      await page.locator("dialog.enlarged[open] img").waitFor();
    },
  },
};

const bringTo = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));

compareOnlyAlikeType();

/** In the light, and in the dark without loading it again. */
async function compareLights(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
    await expect(page).toHaveScreenshot(`${name}-${colorScheme}.png`);
  }
}

async function open(page: Page, path: PagePath): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await page.goto(formatPath(home.tag, path), { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
}

for (const [name, { slug, show }] of Object.entries(parts))
  for (const [size, { width }] of Object.entries(sizes))
    test(`${name}, ${size}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, pagePaths.story(slug));
      await show(page);
      await page.waitForLoadState("networkidle");
      await compareLights(page, `${name}-${size}`);
    });

for (const [name, path] of Object.entries({ front: pagePaths.front, story: leadPath }))
  for (const [size, viewport] of Object.entries(sizes))
    test(`${name}, ${size}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, path);
      await compareLights(page, `${name}-${size}`);
    });
