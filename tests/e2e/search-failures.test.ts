/** Search when something is wrong: parts that cannot be fetched, queries that mean harm. */
import { listLabels } from "../../src/site/labels.ts";
import { formatPath, home, leadPath, pagePaths, site } from "./pages.ts";
import { word } from "./queries.ts";
import { ask, hit, sheet } from "./search-parts.ts";
import { expect, test } from "./test.ts";

test.skip(!site.features.search, "search is switched off");

test.describe("when a part of the search cannot be fetched", () => {
  // The browser's own words, and ours.
  test.use({ expected: [/ERR_FAILED|Failed to (?:fetch|load)|the search worker stopped/] });
  const parts = ["table.json", "engine-*", "*/words.bin", "*/words-*", "*/texts.bin", "*/texts-*"];
  for (const engine of ["**/assets/search-worker*", ...parts.map((name) => `**/search-index/${name}*`)]) {
    test(`without ${engine} the reader is told, and can try again`, async ({ page }) => {
      await page.route(engine, (route) => route.abort());
      await page.goto(formatPath(home.tag, leadPath));
      await page.keyboard.press("/");
      await page.keyboard.type(word);
      const labels = listLabels(home.tag);
      await expect(sheet(page).locator("[role=status]")).toHaveText(labels.searchFailed);
      const retry = sheet(page).getByRole("button", { name: labels.retry });
      await expect(retry).toBeVisible();
      await page.unroute(engine);
      await retry.click();
      await expect(hit(page, formatPath(home.tag, leadPath))).toBeVisible();
    });
  }
});

const attacks = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  "javascript:alert(1)",
  "</span><svg onload=alert(1)>",
];

for (const attack of attacks) {
  test(`the text ${attack} does nothing, in the address and typed`, async ({ page }) => {
    const fragment = encodeURIComponent(attack);
    await page.goto(`${formatPath(home.tag, pagePaths.search)}?q=${encodeURIComponent(attack)}#${fragment}`);
    await expect(page.locator("main input[type=search]")).toHaveValue(attack);
    await expect(page.locator("main [role=status]")).not.toHaveText(listLabels(home.tag).searching);
    await expect(page.locator("main :is(img, script:not([src]), svg)")).toHaveCount(0);
    await page.goto(`${formatPath(home.tag, leadPath)}#${fragment}`);
    await page.keyboard.press("/");
    await page.keyboard.type(attack);
    await expect(sheet(page).locator("input")).toHaveValue(attack);
    await expect(sheet(page).locator("[role=status]")).toHaveText(/[1-9]|「|“/);
    await expect(sheet(page).locator("img, script, svg")).toHaveCount(0);
  });
}

for (const stored of ["{", "null", '{"0":"字"}', '[1,null,"<img src=x onerror=alert(1)>"]', '[["字"]]']) {
  test(`what is kept as ${stored} is shown as words, or not at all`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem("luozi-recent", text), stored);
    await page.goto(formatPath(home.tag, leadPath));
    await page.keyboard.press("/");
    await expect(sheet(page).locator("input")).toBeFocused();
    await expect(sheet(page).locator("img, script, svg")).toHaveCount(0);
    await ask(page, word);
  });
}

test("a query that finds nothing is repeated letter by letter", async ({ page }) => {
  // Markup, and the marks that mean something in a replacement text.
  const query = "<b>㐀㐁</b>$&$'{count}";
  await page.goto(`${formatPath(home.tag, pagePaths.search)}?q=${encodeURIComponent(query)}`);
  await expect(page.locator("main [role=status]")).toContainText(query);
});
