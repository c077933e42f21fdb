/**
 * What pages look like, compared with the pictures in pictures/, so that the look cannot drift unseen. `npm run e2e:renew`
 * makes the pictures anew; a change of them is looked at like a change of code.
 */
import type { Page } from "@playwright/test";
import { listLabels } from "../../../src/site/labels.ts";
import { formatPath, home, kinds, leadPath, type PagePath, variants } from "../../e2e/pages.ts";
import { expect, test } from "../../e2e/test.ts";
import { compareOwnPictures } from "./own-pictures.ts";

const wide = { width: 1440, height: 640 };
const narrow = { width: 390, height: 640 };
/** No block is higher: none is moved while it is taken, and the reading bar stays away. */
const high = { width: 390, height: 1600 };
const low = { width: 900, height: 480 };
const paper = { width: 794, height: 600 };
/** Kinds of page that are another page when there is room; the others only have wider margins. */
const roomy = ["front", "story", "archive", "notFound"];
const labels = listLabels(home.tag);

interface Look {
  readonly size: { readonly width: number; readonly height: number };
  /** What a reader has set, as it is kept. */
  readonly kept?: string;
  readonly tag?: (typeof variants)[number]["tag"];
}

/** Opens a page as `look` says and waits until nothing of it is still on its way. */
async function open(page: Page, path: PagePath, { size, kept, tag = home.tag }: Look): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ reducedMotion: "reduce" });
  if (kept !== undefined) await page.addInitScript((value) => localStorage.setItem("reading", value), kept);
  await page.goto(formatPath(tag, path), { waitUntil: "networkidle" });
  await page.evaluate(() => document.fonts.ready);
}

const looks: Readonly<Record<string, Look>> = {
  "story-dark": { size: narrow, kept: '{"theme":"dark"}' },
  "story-sepia": { size: narrow, kept: '{"theme":"sepia"}' },
  "story-vertical": { size: low, kept: '{"flow":"vertical"}' },
  "story-simplified": { size: narrow, tag: "zh-Hans" },
};

compareOwnPictures(() => {
  for (const [name, path] of Object.entries(kinds)) {
    test(name, async ({ page }) => {
      await open(page, path, { size: narrow });
      await expect(page).toHaveScreenshot(`${name}-narrow.png`);
      if (!roomy.includes(name)) return;
      await page.setViewportSize(wide);
      await expect(page).toHaveScreenshot(`${name}-wide.png`);
    });
  }

  for (const [name, look] of Object.entries(looks)) {
    test(name, async ({ page }) => {
      test.skip(look.tag !== undefined && !variants.some(({ tag }) => tag === look.tag), `${look.tag} is not served`);
      await open(page, leadPath, look);
      if (name === "story-vertical") await page.locator(".story > .body").scrollIntoViewIfNeeded();
      await expect(page).toHaveScreenshot(`${name}.png`);
    });
  }

  test("the blocks of the story that has most of them", async ({ page }) => {
    await open(page, leadPath, { size: high });
    const blocks = await page.locator(".body > .block, .body > blockquote, .body > aside").all();
    expect(blocks.length).toBeGreaterThan(4);
    for (const [at, block] of blocks.entries()) await expect(block).toHaveScreenshot(`block-${at + 1}.png`);
  });

  test("search with hits", async ({ page }) => {
    await open(page, leadPath, { size: wide });
    await page.keyboard.press("/");
    await page.keyboard.type("南通");
    await expect(page.locator(".hits a").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expect(page).toHaveScreenshot("search-hits-wide.png");
    await page.setViewportSize(narrow);
    await expect(page).toHaveScreenshot("search-hits-narrow.png");
  });

  test("the open panel of settings", async ({ page }) => {
    await open(page, leadPath, { size: wide });
    await page.getByRole("button", { name: labels.settings }).click();
    await expect(page.locator("#settings")).toHaveScreenshot("settings-wide.png");
    await page.setViewportSize(narrow);
    await expect(page.locator("#settings")).toHaveScreenshot("settings-narrow.png");
  });

  test("a story on paper", async ({ page }) => {
    await open(page, leadPath, { size: paper });
    await page.emulateMedia({ media: "print", reducedMotion: "reduce" });
    await expect(page).toHaveScreenshot("story-print.png");
  });
});
