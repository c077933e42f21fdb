/** axe on every kind of page, in every light, wide and narrow: all rules of WCAG 2.2 AA and the best practices. */
import type { Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { checkLooks, listViolations } from "./axe.ts";
import { formatPath, formatRootPath, home, kinds, leadPath, site, storyPaths, variants } from "./pages.ts";
import { word } from "./queries.ts";
import { expect, test } from "./test.ts";

for (const [name, path] of Object.entries(kinds)) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await page.goto(formatPath(home.tag, path));
    await checkLooks(page);
  });
}

test("axe finds nothing on the open search sheet, empty and with hits", async ({ page }) => {
  test.skip(!site.features.search, "search is switched off");
  await page.goto(formatPath(home.tag, leadPath));
  await page.keyboard.press("/");
  await expect(page.locator("search-dialog input")).toBeFocused();
  await checkLooks(page);
  await page.keyboard.type(word);
  await expect(page.locator(".hits a").first()).toBeVisible();
  await checkLooks(page);
});

/** What a reader has set stands in the storage before a page is opened. */
const set = (page: Page, kept: string) => page.addInitScript((value) => localStorage.setItem("reading", value), kept);

test("axe finds nothing on a vertical story, and on the open panel of settings", async ({ page }) => {
  test.slow();
  await set(page, '{"flow":"vertical"}');
  await page.goto(formatPath(home.tag, leadPath));
  await page.getByRole("button", { name: listLabels(home.tag).settings }).click();
  await expect(page.locator("#settings")).toBeVisible();
  await checkLooks(page);
  await page.keyboard.press("Escape");
  await checkLooks(page);
});

for (const path of [formatRootPath(""), ...variants.map(({ tag }) => formatPath(tag, leadPath))]) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path);
    expect(await listViolations(page)).toEqual([]);
  });
}

for (const path of storyPaths) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(formatPath(home.tag, path));
    expect(await listViolations(page)).toEqual([]);
  });
}
