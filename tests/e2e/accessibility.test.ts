/** axe on every kind of page, in every light, wide and narrow: all rules of WCAG 2.2 AA and the best practices. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { listLabels } from "../../src/site/labels.ts";
import { formatPath, formatRootPath, home, kinds, leadPath, storyPaths, variants } from "./pages.ts";
import { expect, test } from "./test.ts";

/** By their tags also the rules run that axe leaves out by itself, such as the size of targets. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental"];
/** Takes a short line in a large face for a heading: our motto is none. */
const guess = "p-as-heading";

/** Violations, short enough to read in a failed test. */
async function listViolations(page: Page): Promise<string[]> {
  // No frames here: the legacy mode only saves the second page that axe would open to join their results.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).disableRules(guess).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
  );
}

/** What a page is looked at in, without loading it again. */
const looks = [
  { theme: "light", width: 1280, forcedColors: "none" },
  { theme: "light", width: 320, forcedColors: "none" },
  { theme: "dark", width: 1280, forcedColors: "none" },
  { theme: "dark", width: 320, forcedColors: "none" },
  { theme: "sepia", width: 320, forcedColors: "none" },
  { theme: "light", width: 1280, forcedColors: "active" },
] as const;

async function checkLooks(page: Page): Promise<void> {
  for (const { theme, width, forcedColors } of looks) {
    await page.emulateMedia({ colorScheme: theme === "dark" ? "dark" : "light", forcedColors });
    await page.evaluate((name) => {
      if (name === "sepia") document.documentElement.dataset.theme = name;
      else delete document.documentElement.dataset.theme;
    }, theme);
    await page.setViewportSize({ width, height: 800 });
    expect(await listViolations(page), `${theme}, ${width} px, forced colours ${forcedColors}`).toEqual([]);
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
