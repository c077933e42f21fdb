/** axe on every kind of page, in every light, wide and narrow. All of its default rules, best practices among them. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { formatPath, formatRootPath, home, kinds, leadPath, pagePaths, storyPaths, variants } from "./pages.ts";
import { expect, test } from "./test.ts";

/** Violations, short enough to read in a failed test. */
async function listViolations(page: Page): Promise<string[]> {
  // No frames here: the legacy mode only saves the second page that axe would open to join their results.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

/** The lights and widths a page is looked at in, without loading it again. */
const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
  [1280, 320].map((width) => ({ colorScheme, width })),
);

async function checkLooks(page: Page): Promise<void> {
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await listViolations(page), `${colorScheme}, ${width} px`).toEqual([]);
  }
}

for (const [name, path] of Object.entries(kinds)) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await page.goto(formatPath(home.tag, path));
    await checkLooks(page);
  });
}

test("axe finds nothing on the open search sheet, empty and with hits", async ({ page }) => {
  await page.goto(formatPath(home.tag, leadPath));
  await page.keyboard.press("/");
  await expect(page.locator("search-dialog input")).toBeFocused();
  await checkLooks(page);
  await page.keyboard.type("南通");
  await expect(page.locator(".hits a").first()).toBeVisible();
  await checkLooks(page);
});

/** What a reader has set stands in the storage before a page is opened. */
const set = (page: Page, kept: string) => page.addInitScript((value) => localStorage.setItem("reading", value), kept);

for (const [name, path] of Object.entries(kinds)) {
  test(`axe finds nothing on ${name} in sepia`, async ({ page }) => {
    await set(page, '{"theme":"sepia"}');
    await page.goto(formatPath(home.tag, path));
    expect(await listViolations(page)).toEqual([]);
  });
}

test("axe finds nothing on a vertical story, and on the open panel of settings", async ({ page }) => {
  test.slow();
  await set(page, '{"flow":"vertical","theme":"sepia"}');
  await page.goto(formatPath(home.tag, leadPath));
  await page.getByRole("button", { name: listLabels(home.tag).settings }).click();
  await expect(page.locator("#settings")).toBeVisible();
  await checkLooks(page);
  for (const theme of ["light", "dark"]) {
    await page.locator(`#settings [value="${theme}"]`).check();
    await checkLooks(page);
  }
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

test.describe("with forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });
  for (const path of [pagePaths.front, leadPath, pagePaths.search]) {
    test(`axe finds nothing on ${path || "the front page"}`, async ({ page }) => {
      await page.goto(formatPath(home.tag, path));
      expect(await listViolations(page)).toEqual([]);
    });
  }
});
