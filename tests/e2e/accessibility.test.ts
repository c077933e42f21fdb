/** axe on every kind of page, in every light, wide and narrow: all rules of WCAG 2.2 AA and the best practices. */
import { listLabels } from "../../src/site/labels.ts";
import { checkLooks, listViolations } from "./axe.ts";
import { formatPath, formatRootPath, home, kinds, leadPath, pagePaths, site, storyPaths, variants } from "./pages.ts";
import { word } from "./queries.ts";
import { ask } from "./search-parts.ts";
import { expect, test } from "./test.ts";

for (const [name, path] of Object.entries(kinds)) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await page.goto(formatPath(home.tag, path));
    await checkLooks(page);
  });
}

/** What opens over a page is the same over all of them, and axe looks at what lies below, too: the shortest will do. */
const belowSheets = formatPath(home.tag, pagePaths.notFound);

test("axe finds nothing on the open search sheet, empty and with hits", async ({ page }) => {
  test.skip(!site.features.search, "search is switched off");
  await page.goto(belowSheets);
  await page.keyboard.press("/");
  await expect(page.locator("search-dialog input")).toBeFocused();
  await checkLooks(page);
  await ask(page, word);
  await checkLooks(page);
});

test("axe finds nothing on a vertical story", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("reading", '{"flow":"vertical"}'));
  await page.goto(formatPath(home.tag, leadPath));
  await expect(page.locator(".story > .body")).toHaveCSS("writing-mode", "vertical-rl");
  await checkLooks(page);
});

test("axe finds nothing on the open panel of settings", async ({ page }) => {
  await page.goto(belowSheets);
  await page.getByRole("button", { name: listLabels(home.tag).settings }).click();
  await expect(page.locator("#settings")).toBeVisible();
  await checkLooks(page);
});

/** The lead of the default variant is one of the kinds. */
const others = [
  formatRootPath(""),
  ...variants.filter((variant) => variant !== home).map(({ tag }) => formatPath(tag, leadPath)),
  ...storyPaths.filter((path) => path !== leadPath).map((path) => formatPath(home.tag, path)),
];

for (const path of others) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path);
    expect(await listViolations(page)).toEqual([]);
  });
}
