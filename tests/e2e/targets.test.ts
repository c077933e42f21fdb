/** Targets of a finger: what stands by itself is 44 px high on a touch screen. WCAG's own least size is asked by axe. */
import { listLabels } from "../../src/site/labels.ts";
import { formatPath, home, kinds, leadPath } from "./pages.ts";
import { expect, test } from "./test.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Links that are words of a sentence, or lines of a list of texts, are as high as their line (WCAG 2.5.8, "inline"). */
const inRunningText = "p, h1, h2, h3, h4, sup, figcaption, .end, .skip";

for (const [name, path] of Object.entries(kinds)) {
  test(`${name}: every control that stands by itself is 44 px high`, async ({ page }) => {
    await page.goto(formatPath(home.tag, path));
    if (path === leadPath) {
      await page.getByRole("button", { name: listLabels(home.tag).settings }).click();
      await expect(page.locator("#settings")).toBeVisible();
    }
    const small = await page
      .locator("a, button, summary, select, input:not([type=radio]), #settings label")
      .evaluateAll(
        (all, text) =>
          all
            .filter((element) => element.checkVisibility() && element.closest(text) === null)
            .map((element) => ({
              name: element.outerHTML.slice(0, 60),
              height: element.getBoundingClientRect().height,
            }))
            .filter(({ height }) => height < 43.5),
        inRunningText,
      );
    expect(small).toEqual([]);
  });
}
