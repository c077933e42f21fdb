/** A reader who set a larger default font in the browser: everything grows with it, and nothing scrolls sideways or is lost. */

import { listLostText, listOverflow } from "./overflow.ts";
import { formatPath, home, kinds, storyPaths } from "./pages.ts";
import { launchArguments } from "./playwright.config.ts";
import { expect, test } from "./test.ts";

// Twice the usual 16 px. Only a flag at launch sets it, so these tests have a browser of their own.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...launchArguments, "--blink-settings=defaultFontSize=32"] }),
});

test("nothing scrolls sideways at any width, and text is at least twice its least size", async ({ page }) => {
  test.slow();
  for (const path of [...Object.values(kinds), ...storyPaths]) {
    await page.goto(formatPath(home.tag, path));
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll("main p, main a, header a, footer p")].map((element) =>
          Number.parseFloat(getComputedStyle(element).fontSize),
        ),
      );
      expect(Math.min(...sizes), `${path} at ${width} px`).toBeGreaterThanOrEqual(24);
      expect([await listOverflow(page), await listLostText(page)], `${path} at ${width} px`).toEqual([[], []]);
    }
  }
});
