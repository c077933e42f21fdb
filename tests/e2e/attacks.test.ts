/**
 * Markup and scripts in every part of an address that a page reads: they do nothing and are shown as they are, also where the
 * policy that would stop them is gone.
 */
import { formatPath, home, leadPath, other, pagePaths, site } from "./pages.ts";
import { expect, test } from "./test.ts";

test.use({ bypassCSP: true });

const attacks = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "javascript:alert(1)",
  "</style><svg onload=alert(1)>",
  "{{constructor.constructor('alert(1)')()}}",
];

for (const attack of attacks) {
  const text = encodeURIComponent(attack);

  test(`${attack} in the query of the search is a text`, async ({ page }) => {
    test.skip(!site.features.search, "search is switched off");
    await page.goto(
      `${formatPath(home.tag, pagePaths.search)}?q=${text}&topic=${text}&year=${text}&sort=${text}#${text}`,
    );
    await expect(page.locator("main input[type=search]")).toHaveValue(attack);
    await expect(page.locator("main [role=status]")).toContainText(attack);
    await expect(page.locator("main :is(img, svg, script:not([src]), style)")).toHaveCount(0);
  });

  test(`${attack} as a fragment or a mark of a story is nothing`, async ({ page }) => {
    await page.goto(formatPath(home.tag, leadPath));
    /** Once the bar is there, which comes when reading begins. */
    const count = async () => {
      await page.mouse.wheel(0, 1);
      await expect(page.locator("body > .bar")).toBeAttached();
      return page.evaluate(() => document.querySelectorAll("*").length);
    };
    const before = await count();
    await page.goto(`${formatPath(home.tag, leadPath)}?mark=${text}&mark=%00#${text}`);
    await expect(page).not.toHaveURL(/mark=/);
    expect(await count()).toBe(before);
    if (other === undefined) return;
    await page.locator(`variant-switch a[hreflang="${other.tag}"]`).click();
    await page.waitForURL((url) => url.pathname === formatPath(other?.tag ?? home.tag, leadPath));
    expect(decodeURIComponent(new URL(page.url()).hash.slice(1))).toBe(attack);
  });

  test(`${attack} kept on the device is forgotten`, async ({ page }) => {
    await page.addInitScript((value) => {
      for (const key of ["reading", "places", "variant", "searches"]) localStorage.setItem(key, value);
      localStorage.setItem("reading", JSON.stringify({ theme: value, flow: value, size: value }));
    }, attack);
    await page.goto(formatPath(home.tag, leadPath));
    if (site.features.search) {
      await page.keyboard.press("/");
      await expect(page.locator("search-dialog input")).toBeFocused();
    }
    const kept = await page.evaluate(() => Object.values(document.documentElement.dataset));
    expect(kept.filter((value) => value !== "")).toEqual([]);
    await expect(page.locator("main :is(img, script:not([src]))")).toHaveCount(0);
  });
}
