/** What the second publication looks like: its front page and a story with most blocks, compared with the pictures in its fixture. */
import { compareOnlyAlikeType } from "../alike-type.ts";
import { formatPath, home, leadPath, pagePaths } from "../pages.ts";
import { expect, test } from "../test.ts";

const sizes = { narrow: { width: 390, height: 1600 }, wide: { width: 1440, height: 1200 } } as const;

compareOnlyAlikeType();

for (const [name, path] of Object.entries({ front: pagePaths.front, story: leadPath }))
  for (const [size, viewport] of Object.entries(sizes))
    for (const colorScheme of ["light", "dark"] as const)
      test(`${name}, ${size}, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
        await page.goto(formatPath(home.tag, path), { waitUntil: "networkidle" });
        await page.evaluate(() => document.fonts.ready);
        await expect(page).toHaveScreenshot(`${name}-${size}-${colorScheme}.png`);
      });
